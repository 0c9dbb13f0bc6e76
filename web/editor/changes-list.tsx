import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { useText } from '../texts/language.tsx'
import { changesBetween, type Change } from './changes.ts'
import type { Files } from './files.ts'

/** What an amendment changes against the version it began from: whoever approves it reads this first. */
export function ChangesList({ amendment, files }: { amendment: AmendmentDetail; files: Files }) {
  const { t, language } = useText()
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  const { base, baseVersion } = amendment
  useEffect(() => {
    if (baseVersion === null) return undefined
    let isCurrent = true
    void changesBetween(base, files, { t, language }).then(found => isCurrent && setChanges(found))
    return () => {
      isCurrent = false
    }
  }, [base, baseVersion, files, t, language])
  if (baseVersion === null) return <p className="soft">{t('changes.new')}</p>
  if (!changes) return <Skeleton active title={false} paragraph={{ rows: 2 }} />
  if (changes.length === 0) return <p className="soft">{t('changes.none')}</p>
  return (
    <ul className="changes">
      {changes.map((change, index) => (
        <li key={index}>
          <span className="faint small">{t(`editor.${change.section}`)}</span>
          <span>
            <b>{t(`changes.${change.kind}`, { what: change.what })}</b>
            {change.from !== change.to && (
              <span className="changes-from">
                {change.from !== '' && <del>{change.from}</del>} {change.to !== '' && <ins>{change.to}</ins>}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
