import { Select } from 'antd'
import type { Addressee } from '#documents/drafting/document-draft.ts'
import { RELATIONS } from '#documents/drafting/relations.ts'
import type { RefusalView } from '../../client/problem.ts'
import { useText } from '../../texts/language.tsx'
import { NamedList } from './named-list.tsx'

interface AddresseesProps {
  label: string
  help?: string
  problems?: readonly RefusalView[]
  value: readonly Addressee[]
  onChange: (addressees: Addressee[]) => void
}

/** To whom, and how each stands to the organ that writes: the direction and the rules follow from it. */
export function Addressees({ label, help, problems, value, onChange }: AddresseesProps) {
  const { t } = useText()
  const last = value.at(-1)?.relation ?? 'subordinate'
  return (
    <NamedList
      label={label}
      help={help ?? null}
      problems={problems}
      value={value}
      addition={{ label: t('draft.addAddressee', { label }), make: () => ({ name: '', relation: last }) }}
      draw={({ relation }, at, put) => (
        <Select
          aria-label={t('draft.relationOf', { label, number: at + 1 })}
          className="draft-relation"
          popupMatchSelectWidth={false}
          value={relation}
          options={RELATIONS.map(one => ({ value: one, label: t(`draft.relation.${one}`) }))}
          onChange={one => put({ relation: one })}
        />
      )}
      onChange={onChange}
    />
  )
}
