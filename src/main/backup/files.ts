import { createReadStream, createWriteStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { placeOf } from '#documents/files/place.ts'
import { sha256Of } from './bytes.ts'

/** Whether a store has the file, byte for byte. */
export async function hasWhole(folder: string, sha256: string): Promise<boolean> {
  return (await sha256Of(placeOf(folder, sha256)).catch(ifAbsent)) === sha256
}

/**
 * Copies attached files from one store to another.
 * @returns those that are missing or are not what their hash says; they are left out
 */
export async function copyFiles(hashes: readonly string[], from: string, to: string): Promise<string[]> {
  const damaged: string[] = []
  for (const sha256 of hashes) if (!(await copyFile(sha256, from, to))) damaged.push(sha256)
  return damaged
}

async function copyFile(sha256: string, from: string, to: string): Promise<boolean> {
  if (!(await hasWhole(from, sha256))) return false
  const place = placeOf(to, sha256)
  const unfinished = `${place}.unfinished`
  await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  await pipeline(createReadStream(placeOf(from, sha256)), createWriteStream(unfinished, { mode: 0o600, flush: true }))
  await fs.rename(unfinished, place)
  return true
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
