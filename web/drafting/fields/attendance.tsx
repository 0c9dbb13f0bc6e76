import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { useText } from '../../texts/language.tsx'
import { NamesField } from './names-field.tsx'

interface AttendanceProps {
  value: DocumentDraft['attendance']
  onChange: (attendance: DocumentDraft['attendance']) => void
}

/** As they are printed (GB/T 9704-2012, 10.3). */
const LABELS = ['出席', '请假', '列席']

/** Who was there, of minutes. */
export function Attendance({ value, onChange }: AttendanceProps) {
  const { t } = useText()
  const namesOf = (label: string) => value.find(group => group.label === label)?.names ?? []
  const put = (label: string, names: string[]) =>
    onChange(
      LABELS.map(one => ({ label: one, names: one === label ? names : namesOf(one) })).filter(
        group => group.names.length > 0,
      ),
    )
  return (
    <>
      {LABELS.map(label => (
        <NamesField
          key={label}
          label={label}
          help={t('draft.namesHelp')}
          value={namesOf(label)}
          onChange={names => put(label, names)}
        />
      ))}
    </>
  )
}
