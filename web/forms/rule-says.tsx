import { Input } from 'antd'
import { useId } from 'react'
import type { RefusalView } from '../client/problem.ts'
import { Cited } from '../parts/cited.tsx'
import { useText } from '../texts/language.tsx'
import type { Said } from './said.ts'
import './rule-says.css'

/** What rules say of one field, or of the act as a whole: each with its article, and a place for the reason it asks for. */
export function RuleSays({ rules, reasons, onReason }: Said) {
  return rules.map((refusal, index) => (
    <RuleSaysOne key={index} refusal={refusal} reasons={reasons} onReason={onReason} />
  ))
}

function RuleSaysOne({ refusal, reasons, onReason }: Omit<Said, 'rules'> & { refusal: RefusalView }) {
  const { t } = useText()
  const id = useId()
  const rule = refusal.citation?.rule ?? ''
  return (
    <div className="rule-says" data-strength={refusal.code} role={refusal.code === 'RULE_HINTS' ? 'note' : 'alert'}>
      <div>{refusal.detail}</div>
      <Cited citation={refusal.citation} />
      {refusal.code === 'RULE_NEEDS_REASON' && (
        <>
          <label htmlFor={id}>{t('guard.reason')}</label>
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={2000}
            aria-required="true"
            value={reasons[rule] ?? ''}
            onChange={event => onReason(rule, event.target.value)}
          />
        </>
      )}
    </div>
  )
}
