import { Alert, Button } from 'antd'
import { useText } from '../texts/language.tsx'
import { useProblemText } from './problem-text.ts'

/** A list or page that could not be read: why, and one button to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useText()
  const text = useProblemText()
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text(error)}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('trouble.retry')}
          </Button>
        )
      }
    />
  )
}
