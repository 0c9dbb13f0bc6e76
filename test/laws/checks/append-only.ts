import assert from 'node:assert/strict'
import type { History } from '../world/history.ts'

/** Law 9: every change of a matter stands in the record under its version, without a gap, and stays there. */
export function appendOnly({ state, last }: History): void {
  for (const { matter, entries } of state.matters) {
    const versions = [...new Set(entries.map(entry => entry.version))]
    assert.deepEqual(
      versions,
      Array.from({ length: matter.version }, (_, index) => index + 1),
      `every version of ${matter.number} has its entries`,
    )
    const before = last.before.matters.find(one => one.matter.id === matter.id)
    assert.deepEqual(entries.slice(0, before?.entries.length ?? 0), before?.entries ?? [], 'entries are only added')
  }
}
