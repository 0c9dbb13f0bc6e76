import { Alert, Button } from 'antd'
import type { FindingView } from '#api/amendments/schema.ts'
import { useText } from '../texts/language.tsx'
import { useEditing } from './context.ts'
import { FORM, LETTERS, PROCEDURE, README, RULES } from './files.ts'

/** The part of the page that a file is edited in. */
export function sectionOf(
  file: string,
): 'basics' | 'procedure' | 'rules' | 'form' | 'texts' | 'letters' | 'examples' | 'readme' {
  if (file === PROCEDURE) return 'procedure'
  if (file.endsWith(RULES)) return 'rules'
  if (file === FORM) return 'form'
  if (file.startsWith('texts/')) return 'texts'
  if (file.startsWith('examples')) return 'examples'
  if (file === LETTERS) return 'letters'
  return file === README ? 'readme' : 'basics'
}

/** What is said of several elements is said once; each of them is lit all the same. */
export function saidOnce(findings: readonly FindingView[]): readonly FindingView[] {
  const lines = new Map(findings.toReversed().map(one => [`${one.file} ${one.message}`, one]))
  return findings.filter(one => lines.get(`${one.file} ${one.message}`) === one)
}

/** Everything the check found, each a way to the place where it is wrong. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const { t } = useText()
  const { look } = useEditing()
  return (
    <ul className="finding-list">
      {findings.map((finding, index) => (
        <li key={index} data-severity={finding.severity}>
          <span className="finding-word">{t(finding.severity === 'error' ? 'finding.error' : 'finding.warning')}</span>
          <span className="grow">
            {finding.message}{' '}
            <span className="faint small">
              {t(`editor.${sectionOf(finding.file)}`)} {/^examples\/(.+)\.ya?ml$/.exec(finding.file)?.[1]}
            </span>
          </span>
          <Button
            size="small"
            type="text"
            onClick={() => look(finding)}
            aria-label={t('finding.goTo', { text: finding.message })}
          >
            {t('finding.go')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** What the check found in one place, said there. */
export function FindingsAt({ file, element }: { file: string; element?: string }) {
  const { findings } = useEditing()
  const here = findings.filter(one => one.file === file && (element === undefined || one.element === element))
  if (here.length === 0) return null
  return (
    <Alert
      type={here.some(one => one.severity === 'error') ? 'error' : 'warning'}
      role="alert"
      className="findings-at"
      title={here.map((one, index) => (
        <div key={index}>{one.message}</div>
      ))}
    />
  )
}
