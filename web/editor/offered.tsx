import { Alert, Button } from 'antd'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { useText } from '../texts/language.tsx'
import { useEditing } from './context.ts'

/** Files of the product's update where the office has its own: which to keep is chosen here, one by one. */
export function Offered({ amendment: { offered, base } }: { amendment: AmendmentDetail }) {
  const { t } = useText()
  const { files, set } = useEditing()
  const names = Object.keys(offered)
  if (names.length === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      title={t('offered.title')}
      description={
        <ul className="stack">
          {names.map(file => {
            const isTaken = files[file] === offered[file]
            return (
              <li key={file} className="row">
                <code>{file}</code>
                <span>{t(isTaken ? 'offered.product' : 'offered.own')}</span>
                <Button size="small" onClick={() => set(file, (isTaken ? base[file] : offered[file]) ?? null)}>
                  {t(isTaken ? 'offered.takeOwn' : 'offered.takeProduct')}
                </Button>
              </li>
            )
          })}
        </ul>
      }
    />
  )
}
