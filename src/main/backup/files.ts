import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#base/errors.ts'
import type { Shelf } from '#documents/files/shelf.ts'
import { sha256Of, sha256OfStream } from './bytes.ts'

/** Whether a shelf has the file, byte for byte. @throws Problem UNAVAILABLE */
export async function hasWhole(shelf: Shelf, sha256: string): Promise<boolean> {
  const opened = await shelf.open(sha256).catch(ifAbsent)
  return opened !== undefined && (await sha256OfStream(opened.stream)) === sha256
}

/**
 * Copies attached files from one shelf to another.
 * @param staging a folder on the disk of the target, where each waits until it is known to be whole
 * @returns those that are missing or are not what their hash says; they are left out
 */
export async function copyFiles(
  hashes: readonly string[],
  { from, to, staging }: { from: Shelf; to: Shelf; staging: string },
): Promise<string[]> {
  await fs.mkdir(staging, { recursive: true, mode: 0o700 })
  const damaged: string[] = []
  for (const sha256 of hashes) {
    const opened = await from.open(sha256).catch(ifAbsent)
    const unfinished = path.join(staging, `${randomUUID()}.unfinished`)
    try {
      if (opened) await pipeline(opened.stream, createWriteStream(unfinished, { mode: 0o600, flush: true }))
      if (opened && (await sha256Of(unfinished)) === sha256) await to.put(sha256, unfinished)
      else damaged.push(sha256)
    } finally {
      await fs.rm(unfinished, { force: true })
    }
  }
  return damaged
}

function ifAbsent(error: unknown): undefined {
  if (!(error instanceof Problem && error.code === 'NOT_FOUND')) throw error
}
