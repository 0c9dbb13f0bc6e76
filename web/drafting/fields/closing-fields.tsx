import { Input, Select } from 'antd'
import { useId } from 'react'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { saidAt } from '../places.ts'
import { Addressees } from './addressees.tsx'
import { Attendance } from './attendance.tsx'
import type { PartProps } from './head-fields.tsx'
import { NamesField } from './names-field.tsx'
import { Signatories } from './signatories.tsx'

const SIGNATURES = ['sealed', 'unsealed', 'stamped', 'none'] as const

/** What a signature begins as. */
const begun = (form: (typeof SIGNATURES)[number]): DocumentDraft['signature'] =>
  form === 'stamped' ? { form, signatories: [{ office: '', name: '' }] } : { form }

/** What stands below the text: who signs, the remark, who was there, who gets a copy, who prints it. */
export function ClosingFields({ work: { content, change }, findings }: PartProps) {
  const { t } = useText()
  const id = useId()
  return (
    <section className="panel stack" aria-label={t('draft.closing')}>
      <div className="draft-row">
        <div data-at="issuers">
          <NamesField
            label={t('draft.issuers')}
            problems={saidAt(findings, 'issuers')}
            value={content.issuers}
            onChange={names =>
              change({
                issuers: names.length > 0 ? names : [''],
                masthead: { ...content.masthead, names: names.length > 0 ? names : [''] },
              })
            }
          />
        </div>
        <div data-at="signature">
          <Field
            id={`${id}-signature`}
            label={t('draft.signature')}
            problems={content.signature.form === 'stamped' ? [] : saidAt(findings, 'signature')}
          >
            <Select
              id={`${id}-signature`}
              value={content.signature.form}
              options={SIGNATURES.map(form => ({ value: form, label: t(`draft.signature.${form}`) }))}
              onChange={form => change({ signature: begun(form) })}
            />
          </Field>
        </div>
      </div>
      {content.signature.form === 'stamped' && (
        <Signatories
          value={content.signature.signatories}
          problems={saidAt(findings, 'signature')}
          onChange={signatories => change({ signature: { form: 'stamped', signatories } })}
        />
      )}
      <div data-at="remark">
        <Field
          id={`${id}-remark`}
          label={t('draft.remark')}
          help={t('draft.remarkHelp')}
          problems={saidAt(findings, 'remark')}
        >
          <Input
            id={`${id}-remark`}
            value={content.remark}
            maxLength={300}
            onChange={event => change({ remark: event.target.value })}
          />
        </Field>
      </div>
      {content.form === 'minutes' && (
        <Attendance value={content.attendance} onChange={attendance => change({ attendance })} />
      )}
      <div data-at="cc">
        <Addressees
          label={t('draft.cc')}
          problems={saidAt(findings, 'cc')}
          value={content.cc}
          onChange={cc => change({ cc })}
        />
      </div>
      <div data-at="printedBy">
        <Field
          id={`${id}-printed`}
          label={t('draft.printedBy')}
          help={t('draft.dateHelp')}
          problems={saidAt(findings, 'printedBy')}
        >
          <Input
            id={`${id}-printed`}
            value={content.printedBy}
            maxLength={100}
            onChange={event => change({ printedBy: event.target.value })}
          />
        </Field>
      </div>
    </section>
  )
}
