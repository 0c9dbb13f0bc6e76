import { Alert } from 'antd'
import { Link } from 'react-router'
import type { Registered } from '#api/matters/schema.ts'
import type { RefusedFile } from '../../client/use-uploads.ts'
import { useProblemText } from '../../parts/problem-text.ts'
import { useText } from '../../texts/language.tsx'

/** Registered, but a file was refused: the number stands, the file and its reason are told, and where to add another. */
export function RegisteredPart({
  matter,
  refused,
  leave,
}: {
  matter: Registered
  refused: readonly RefusedFile[]
  leave: () => void
}) {
  const { t } = useText()
  const text = useProblemText()
  return (
    <div className="panel stack">
      <h1>{t('register.done', { number: matter.number })}</h1>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('register.filesRefused')}
        description={
          <ul>
            {refused.map(({ file, error }) => (
              <li key={file.name}>
                {file.name}：{text(error)}
              </li>
            ))}
          </ul>
        }
      />
      <Link className="told" to={`/matters/${matter.id}?tab=materials`} onClick={leave}>
        {t('register.openMatter')}
      </Link>
    </div>
  )
}
