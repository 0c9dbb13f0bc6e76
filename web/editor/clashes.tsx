import { Alert, Button } from 'antd'
import type { Files } from './files.ts'
import { useText } from '../texts/language.tsx'
import { useEditing } from './context.ts'
import { sectionOf } from './findings.tsx'

/** What somebody else changed and saved while it was changed here: whose stands is chosen here. */
export function Clashes({ theirs }: { theirs: Files }) {
  const { t } = useText()
  const { set } = useEditing()
  const files = Object.keys(theirs)
  if (files.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('clash.title')}
      description={
        <ul className="stack">
          {files.map(file => (
            <li key={file} className="row">
              <span>{t(`editor.${sectionOf(file)}`)}</span> <code>{file}</code>
              <Button size="small" onClick={() => set(file, theirs[file] || null)}>
                {t('clash.takeTheirs')}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  )
}
