import { Link } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { fieldsOf, filled, SOURCE_FIELD } from '../../forms/schema.ts'
import { useWording } from '../../forms/use-wording.ts'
import { valueInWords } from '../../forms/value-in-words.ts'
import { ActorName } from '../../parts/person.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** What was written down about the matter, in the order of its form; the document's own text stands with the materials. */
export function Particulars({ matter, service }: { matter: MatterDetail; service: ServiceDetail | undefined }) {
  const { t } = useText()
  const { moment } = useWhen()
  const wording = useWording()
  const given = filled(matter.fields)
  const fields = service
    ? fieldsOf(service).filter(field => field.name in given && field.name !== SOURCE_FIELD && field.widget !== 'rows')
    : []
  return (
    <section className="panel matter-particulars" aria-labelledby="particulars">
      <h2 id="particulars">{t('matter.particulars')}</h2>
      {SOURCE_FIELD in given && (
        <Link className="told" to="?tab=materials" replace>
          {t('matter.readText')}
        </Link>
      )}
      <dl className="particulars">
        {fields.map(field => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd className="verbatim">{valueInWords(field, matter.fields[field.name], wording)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('matter.registered')}</dt>
          <dd>
            {moment(matter.registeredAt)}{' '}
            {matter.registeredBy ? <ActorName actor={matter.registeredBy} /> : t('matter.byWindow')}
          </dd>
        </div>
      </dl>
    </section>
  )
}
