import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { OFFICE } from '../environment.ts'
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

/** The other offices have a file each: who signs in there is a stranger here. */
export const loginsFile = (office: number): string => (office === OFFICE ? LOGINS : `demo-logins-${office}.json`)

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
export async function readLogins(folder: string, office: number): Promise<DemoLogin[] | undefined> {
  const text = await fs.readFile(path.join(folder, loginsFile(office)), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/** Half a file is never there. */
export async function writeLogins(folder: string, office: number, logins: readonly DemoLogin[]): Promise<void> {
  const file = path.join(folder, loginsFile(office))
  const unfinished = `${file}.unfinished`
  await fs.rm(unfinished, { force: true })
  await fs.writeFile(unfinished, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
  await fs.rename(unfinished, file)
}
