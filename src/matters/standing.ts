import { Problem } from '#base/errors.ts'
import { isActive, type LoadedMatter } from './matter.ts'

const STATE_WORDS = { open: '在办', suspended: '已中止', closed: '已办结', terminated: '已终止' } as const

/** @throws Problem MATTER_NOT_OPEN when the matter is suspended, closed or terminated */
export function requireOpen(loaded: LoadedMatter): void {
  const { state } = loaded.matter
  if (state !== 'open') throw new Problem('MATTER_NOT_OPEN', { params: { state: STATE_WORDS[state] } })
}

/** @throws Problem MATTER_NOT_OPEN when the matter has ended; a suspended one goes on */
export function requireActive(loaded: LoadedMatter): void {
  const { state } = loaded.matter
  if (!isActive(state)) throw new Problem('MATTER_NOT_OPEN', { params: { state: STATE_WORDS[state] } })
}

/** @throws Problem MATTER_CHANGED when the person decided on an older version than the present one */
export function requireVersion(loaded: LoadedMatter, seen: number | undefined): void {
  if (seen !== undefined && seen !== loaded.matter.version) throw new Problem('MATTER_CHANGED')
}

/** @throws Problem REASON_REQUIRED: what moves or stops a matter says why */
export function requireReason(reason: string): string {
  const text = reason.trim()
  if (text === '') throw new Problem('REASON_REQUIRED', { field: 'reason' })
  return text
}
