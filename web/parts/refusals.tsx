import { Alert } from 'antd'
import type { CitedRule } from '../client/problem.ts'
import { Cited } from './cited.tsx'

export interface RefusalLine {
  code: string
  text: string
  citation?: CitedRule | null | undefined
}

/** Everything that stands in the way, each with its rule and article; never only the first. */
export function Refusals({ title, lines }: { title: string; lines: readonly RefusalLine[] }) {
  if (lines.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={title}
      description={
        <ul className="stack" style={{ gap: 6 }}>
          {lines.map((line, index) => (
            <li key={`${line.code}-${index}`}>
              <div>{line.text}</div>
              <Cited citation={line.citation} />
            </li>
          ))}
        </ul>
      }
    />
  )
}
