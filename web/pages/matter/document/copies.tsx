import type { DeliveryView } from '#api/issuing/schema.ts'
import { useText } from '../../../texts/language.tsx'

/** As many copies as the server sets at once. */
const AT_ONCE = 50

const shown = (copy: number): string => String(copy).padStart(6, '0')

/** 份号: the numbers of a recipient's copies, each part of them printed by itself. */
export function Copies({ delivery: { id, firstCopy, copies } }: { delivery: DeliveryView }) {
  const { t } = useText()
  if (firstCopy === null || copies === 0) return null
  const last = firstCopy + copies - 1
  const parts = Array.from({ length: Math.ceil(copies / AT_ONCE) }, (_, at) => firstCopy + at * AT_ONCE)
  return (
    <div className="row numbers" style={{ gap: 8 }}>
      {parts.map(from => {
        const to = Math.min(from + AT_ONCE - 1, last)
        const label = from === to ? shown(from) : `${shown(from)}–${shown(to)}`
        return (
          <a
            key={from}
            className="told"
            href={`/api/deliveries/${id}/file.pdf?from=${from}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('viewer.copies', { numbers: label })}
          </a>
        )
      })}
    </div>
  )
}
