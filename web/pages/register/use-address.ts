import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { controlId } from '../../forms/fields.tsx'
import { filled, type FormField } from '../../forms/schema.ts'
import { draftOf } from './jotted.ts'
import type { Draft } from './view.ts'

/**
 * Takes what the address says into the draft, and out of the address: a reload brings what was typed since. Then the
 * cursor goes to the first field that is still to be filled in or looked at.
 */
export function useAddress(draft: Draft, change: (change: Partial<Draft>) => void, fields: readonly FormField[]): void {
  const [search, setSearch] = useSearchParams()
  const [isToFocus, setToFocus] = useState(false)
  useEffect(() => {
    if (search.size === 0) return
    const begun = draftOf(search)
    change(begun)
    setToFocus(begun.title !== undefined)
    setSearch({}, { replace: true })
    // The draft changes with every key; only a new address is taken over.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [search])
  useEffect(() => {
    if (!isToFocus || fields.length === 0) return
    const given = filled(draft.values)
    const open = fields.find(
      field => (field.isRequired && !(field.name in given)) || draft.doubtful.includes(field.name),
    )
    setToFocus(false)
    document.getElementById(controlId(open?.name ?? 'title'))?.focus()
  }, [isToFocus, fields, draft])
}
