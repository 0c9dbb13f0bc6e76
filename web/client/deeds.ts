import type { Deed } from './use-send.ts'

/** Marks a reading as read. */
export const readDeed = (reading: { id: string }): Deed => ({
  method: 'POST',
  path: `/api/tasks/${reading.id}/receipt`,
})

/** Reminds whoever has the matter, on the record. */
export const urgeDeed = (matter: string, words: string): Deed => ({
  method: 'POST',
  path: `/api/matters/${matter}/urgings`,
  body: words.trim() ? { words: words.trim() } : {},
})
