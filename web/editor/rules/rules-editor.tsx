import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useText } from '../../texts/language.tsx'
import { useEditing } from '../context.ts'
import { RULES, SHARED_RULES } from '../files.ts'
import { FindingsAt } from '../findings.tsx'
import { LookedUpNumbers } from '../looked-up/looked-up.tsx'
import { RawFile } from '../raw-file.tsx'
import { editDmn, type Dmn } from './dmn.ts'
import { NewTableForm } from './new-table.tsx'
import { TableEditor } from './table-editor.tsx'
import { useDmn } from './use-dmn.ts'
import { useRuleWords } from './use-rule-words.ts'
import { decisionViews } from './view.ts'

/** The rules as tables: conditions, what follows from them, and the article each row rests on. */
export function RulesEditor() {
  const { t } = useText()
  const { files, edit: editFile, findings } = useEditing()
  const xml = files[RULES] ?? ''
  const own = useDmn(xml)
  const shared = useDmn(files[SHARED_RULES] ?? '')
  const [isAdding, setAdding] = useState(false)
  const decisions = own && own !== 'unreadable' ? decisionViews(own) : []
  useRuleWords(own && own !== 'unreadable' ? decisions : null)
  const edit = (change: (dmn: Dmn) => void) => editFile(RULES, text => editDmn(text, change))
  if (own === 'unreadable') return <RawFile file={RULES} />
  const ids = new Set(decisions.map(decision => decision.id))
  const others =
    shared === 'unreadable' || !shared ? [] : decisionViews(shared).filter(decision => !ids.has(decision.id))
  const unplaced = findings.filter(one => one.file === RULES && !one.element)
  return (
    <div className="stack">
      {unplaced.length > 0 && <Alert type="error" role="alert" title={unplaced.map(one => one.message).join(' ')} />}
      {decisions.map(decision => (
        <TableEditor key={decision.id} decision={decision} edit={edit} />
      ))}
      {isAdding ? (
        <NewTableForm taken={ids} edit={edit} close={() => setAdding(false)} />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>{t('rules.addTable')}</Button>
        </div>
      )}
      <LookedUpNumbers />
      <h3>{t('rules.shared')}</h3>
      <p className="soft">{t('rules.sharedText')}</p>
      <FindingsAt file={SHARED_RULES} />
      {others.map(decision => (
        <TableEditor key={decision.id} decision={decision} edit={null} />
      ))}
    </div>
  )
}
