import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import type { DistrictPlan } from './plan.ts'

/** Whom one can sign in as; the demonstration's alone. */
export interface DemoLogin {
  login: string
  password: string
  person: string
  post: string
  unit: string
}

/** In the data folder, for scripts and for people who forgot. Written last: where it is, the district is whole. */
export const LOGINS = 'demo-logins.json'

/** Everybody of the district with the demonstration's password. */
export function loginsOf(plan: DistrictPlan, password: string): DemoLogin[] {
  const posts = new Map(plan.posts.map(post => [post.id, post]))
  const units = new Map(plan.units.map(unit => [unit.id, unit.name]))
  return plan.people.map(({ id, login, name }) => {
    const holding = plan.holdings.find(held => held.personId === id)
    const post = posts.get(holding?.postId ?? '')
    return { login, password, person: name, post: post?.name ?? '', unit: units.get(post?.unitId ?? '') ?? '' }
  })
}

/** @returns undefined when the district was never made, or was broken off while it was */
export async function readLogins(folder: string): Promise<DemoLogin[] | undefined> {
  const text = await fs.readFile(path.join(folder, LOGINS), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/** Half a file is never there. */
export async function writeLogins(folder: string, logins: readonly DemoLogin[]): Promise<void> {
  const file = path.join(folder, LOGINS)
  const unfinished = `${file}.unfinished`
  await fs.rm(unfinished, { force: true })
  await fs.writeFile(unfinished, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
  await fs.rename(unfinished, file)
}
