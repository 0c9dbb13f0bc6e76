import { Checkbox } from 'antd'
import type { Particulars } from '#documents/drafting/document-draft.ts'
import type { RefusalView } from '../../client/problem.ts'
import { useText } from '../../texts/language.tsx'
import { NamedList } from './named-list.tsx'

interface ConsultedProps {
  value: Particulars['consulted']
  problems: readonly RefusalView[]
  onChange: (consulted: Particulars['consulted']) => void
}

/** The departments whose competence it touches, and whether each has agreed. */
export function Consulted({ value, problems, onChange }: ConsultedProps) {
  const { t } = useText()
  return (
    <NamedList
      label={t('draft.consulted')}
      help={t('draft.consultedHelp')}
      problems={problems}
      value={value}
      addition={{ label: t('draft.addConsulted'), make: () => ({ name: '', agreed: false }) }}
      draw={({ agreed }, _at, put) => (
        <Checkbox checked={agreed} onChange={event => put({ agreed: event.target.checked })}>
          {t('draft.agreed')}
        </Checkbox>
      )}
      onChange={onChange}
    />
  )
}
