import { Input, Select } from 'antd'
import { useId } from 'react'
import type { DraftFindingView } from '#api/drafts/schema.ts'
import { KINDS, type Kind } from '#documents/drafting/kinds.ts'
import { FORM_OF, mastheadOf } from '#documents/drafting/new-draft.ts'
import { directionOf } from '#documents/drafting/observe/direction.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { saidAt } from '../places.ts'
import type { DraftWork } from '../use-draft.ts'
import { Addressees } from './addressees.tsx'
import { NamesField } from './names-field.tsx'

export interface PartProps {
  work: DraftWork
  findings: readonly DraftFindingView[]
}

const FORMS = ['document', 'letter', 'order', 'minutes'] as const
const NORMAL = ''
/** An order is signed by a person, not by an organ (GB/T 9704-2012, 10.2). */
const STAMP = { form: 'stamped' as const, signatories: [{ office: '', name: '' }] }

/** What stands above the text: kind, form, marks, title, to whom. */
export function HeadFields({ work: { content, change }, findings }: PartProps) {
  const { t } = useText()
  const id = useId()
  const direction = directionOf(content.to)
  const chooseForm = (form: (typeof FORMS)[number]) =>
    change({ form, masthead: mastheadOf(form, content.masthead.names) })
  const chooseKind = (kind: Kind) => {
    const form = FORM_OF[kind] ?? 'document'
    const signature = kind === '命令' && content.signature.form !== 'stamped' ? { signature: STAMP } : {}
    change({ kind, form, masthead: mastheadOf(form, content.masthead.names), ...signature })
  }
  return (
    <section className="panel stack" aria-label={t('draft.head')}>
      <div className="draft-row" data-at="form code urgency">
        <Field id={`${id}-kind`} label={t('draft.kind')}>
          <Select
            id={`${id}-kind`}
            value={content.kind}
            options={KINDS.map(kind => ({ value: kind, label: kind }))}
            onChange={chooseKind}
          />
        </Field>
        <Field id={`${id}-form`} label={t('draft.form')} problems={saidAt(findings, 'form')}>
          <Select
            id={`${id}-form`}
            value={content.form}
            options={FORMS.map(form => ({ value: form, label: t(`draft.form.${form}`) }))}
            onChange={chooseForm}
          />
        </Field>
        <Field id={`${id}-code`} label={t('draft.code')} help={t('draft.codeHelp')} problems={saidAt(findings, 'code')}>
          <Input
            id={`${id}-code`}
            value={content.code}
            maxLength={20}
            onChange={event => change({ code: event.target.value })}
          />
        </Field>
        <Field id={`${id}-urgency`} label={t('draft.urgency')} problems={saidAt(findings, 'urgency')}>
          <Select
            id={`${id}-urgency`}
            value={content.urgency}
            options={[
              { value: NORMAL, label: t('draft.notUrgent') },
              { value: '加急', label: '加急' },
              { value: '特急', label: '特急' },
            ]}
            onChange={urgency => change({ urgency })}
          />
        </Field>
      </div>
      <div data-at="title">
        <Field id={`${id}-title`} label={t('draft.titleLabel')} problems={saidAt(findings, 'title')}>
          <Input.TextArea
            id={`${id}-title`}
            className="draft-title"
            autoSize
            value={content.title}
            maxLength={300}
            onChange={event => change({ title: event.target.value.replaceAll(/[\r\n]/g, '') })}
          />
        </Field>
      </div>
      <div data-at="to">
        <Addressees
          label={t('draft.to')}
          help={t(`draft.direction.${direction}`)}
          problems={saidAt(findings, 'to')}
          value={content.to}
          onChange={to => change({ to })}
        />
      </div>
      {(direction === 'up' || direction === 'mixed' || content.signers.length > 0) && (
        <div data-at="signers">
          <NamesField
            label={t('draft.signers')}
            help={t('draft.namesHelp')}
            problems={saidAt(findings, 'signers')}
            value={content.signers}
            onChange={signers => change({ signers })}
          />
        </div>
      )}
    </section>
  )
}
