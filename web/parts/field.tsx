import type { ReactNode } from 'react'
import type { RefusalView } from '../client/problem.ts'
import { useText } from '../texts/language.tsx'
import { Cited } from './cited.tsx'
import './field.css'

interface FieldProps {
  /** The control carries this id, so that its label and its error belong to it. */
  id: string
  label: string
  required?: boolean
  help?: string | null
  /** Why it is asked. */
  why?: string | null
  /** What the machine read and is not sure of. */
  doubtful?: boolean
  problems?: readonly RefusalView[] | undefined
  children: ReactNode
}

/** Label, control, and beside it what is wrong with it. */
export function Field({ id, label, required, help, why, doubtful, problems, children }: FieldProps) {
  const { t } = useText()
  const wrong = problems ?? []
  return (
    <div className="field" data-doubtful={doubtful || undefined} data-wrong={wrong.length > 0 || undefined}>
      <label htmlFor={id} className="field-label" title={why ?? undefined}>
        {label}
        {required && <span className="field-required">{t('field.required')}</span>}
        {doubtful && <span className="field-doubt">{t('field.doubtful')}</span>}
      </label>
      {children}
      {wrong.length > 0 ? (
        <div id={`${id}-note`} role="alert" className="field-wrong">
          {wrong.map((refusal, index) => (
            <div key={index}>
              {refusal.detail} <Cited citation={refusal.citation} />
            </div>
          ))}
        </div>
      ) : (
        (help ?? why) && (
          <div id={`${id}-note`} className="field-help">
            {help ?? why}
          </div>
        )
      )}
    </div>
  )
}
