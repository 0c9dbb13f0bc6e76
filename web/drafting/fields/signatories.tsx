import { Input } from 'antd'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { RefusalView } from '../../client/problem.ts'
import { useText } from '../../texts/language.tsx'
import { NamedList } from './named-list.tsx'

type Signatory = Extract<DocumentDraft['signature'], { form: 'stamped' }>['signatories'][number]

interface SignatoriesProps {
  value: readonly Signatory[]
  problems: readonly RefusalView[] | undefined
  onChange: (signatories: Signatory[]) => void
}

/** 签名章: who signs, with the office that stands before the stamp (GB/T 9704-2012, 7.3.5.3). */
export function Signatories({ value, problems, onChange }: SignatoriesProps) {
  const { t } = useText()
  return (
    <NamedList
      label={t('draft.signatories')}
      help={t('draft.signatoriesHelp')}
      problems={problems}
      value={value}
      addition={{ label: t('draft.signatoryAdd'), make: () => ({ office: '', name: '' }) }}
      draw={(one, at, put) => (
        <Input
          style={{ width: 120 }}
          aria-label={t('draft.signatoryOffice', { number: at + 1 })}
          placeholder={t('draft.office')}
          value={one.office}
          maxLength={100}
          onChange={event => put({ office: event.target.value })}
        />
      )}
      // one is left: a document that is signed is signed by somebody
      onChange={list => onChange(list.length > 0 ? list : [{ office: '', name: '' }])}
    />
  )
}
