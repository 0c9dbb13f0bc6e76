import type { ServiceDetail } from '#api/services/schema.ts'
import { fieldsOf } from '../../forms/schema.ts'
import { useText } from '../../texts/language.tsx'

/** What is asked, and why each of it is. */
export function Asked({ service }: { service: ServiceDetail }) {
  const { t } = useText()
  return (
    <section className="panel" aria-labelledby="asked">
      <h2 id="asked">{t('service.asked')}</h2>
      <dl className="service-asked">
        {fieldsOf(service).map(field => (
          <div key={field.name}>
            <dt>
              {field.label} {field.isRequired && <span className="faint small">{t('field.required')}</span>}
            </dt>
            <dd className="soft">{field.why ?? field.help}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
