import type { PublicWindow } from '#catalogue/types.ts'
import { useText } from '../texts/language.tsx'
import { useParts } from './context.ts'

/** The card that stands on the public's page, and the questions that follow it, in order. */
export function WindowPreview({ window }: { window: PublicWindow }) {
  const { t, language } = useText()
  const { form, texts } = useParts()
  const own = texts?.[language]
  const told = own?.window
  return (
    <aside className="window-preview" aria-label={t('window.preview')}>
      <p className="faint small">{t('window.preview')}</p>
      <section className="window-card">
        <h3>{told?.title || own?.name}</h3>
        <p>{told?.summary}</p>
        {(told?.needs ?? []).length > 0 && (
          <>
            <p className="soft">{t('window.bring')}</p>
            <ul className="plain-list">
              {told?.needs.map(need => (
                <li key={need}>{need}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <ol className="window-questions">
        {window.fields.map(name => (
          <li key={name}>
            <b>{own?.fields[name]?.label ?? name}</b>{' '}
            <span className="faint small">
              {t(form?.required?.includes(name) ? 'field.required' : 'window.optional')}
            </span>
            {own?.fields[name]?.help && <p className="soft small">{own.fields[name].help}</p>}
          </li>
        ))}
        <li>
          <b>{t('window.contact')}</b>{' '}
          {window.nameless !== undefined && <span className="faint small">{t('window.orNameless')}</span>}
        </li>
      </ol>
    </aside>
  )
}
