import { isId } from '#base/ids.ts'

/** Who asks. Every row-level policy reads this and nothing else (migrations/000001_context.sql). */
export interface Context {
  /** The office; 0 for the machine's own work over all offices. */
  office: number
  person?: string
  /** The posts the person acts for today: their own and those they cover. */
  posts: readonly string[]
  /** The units whose matters these posts oversee. */
  units: readonly string[]
  sees: 'own' | 'all'
  /** 0 ordinary, 1 internal, 2 work secrets. */
  clearance: number
  /** Whether one of the posts may change the organisation. */
  manages: boolean
  /** 'system' is the machine's own work: sign-in, timers, sealing. */
  scope: 'person' | 'system'
}

/** The machine's own work in an office (0: over all offices). */
export const systemContext = (office: number): Context => ({
  office,
  posts: [],
  units: [],
  sees: 'all',
  clearance: 2,
  manages: true,
  scope: 'system',
})

function integer(value: number, least: number, most: number, name: string): string {
  if (!Number.isInteger(value) || value < least || value > most) throw new TypeError(`${name} out of range`)
  return `'${value}'`
}

function id(value: string, name: string): string {
  if (!isId(value)) throw new TypeError(`${name} is not an id`)
  return value
}

function oneOf<T extends string>(value: T, allowed: readonly T[], name: string): string {
  if (!allowed.includes(value)) throw new TypeError(`${name} out of range`)
  return `'${value}'`
}

/**
 * The statements a transaction begins with. SET takes no parameters and set_config does not reach the workers of Citus
 * (docs/decisions/0002), so the values are written as literals; each is checked against its form first.
 * @throws TypeError for a value of any other form
 */
export function preamble(context: Context, role: string | null): string {
  const ids = (values: readonly string[], name: string) => `'{${values.map(value => id(value, name)).join(',')}}'`
  return [
    'begin',
    ...(role ? [`set local role ${role}`] : []),
    `set local app.office = ${integer(context.office, 0, 2 ** 31 - 1, 'office')}`,
    `set local app.person = '${context.person === undefined ? '' : id(context.person, 'person')}'`,
    `set local app.posts = ${ids(context.posts, 'posts')}`,
    `set local app.units = ${ids(context.units, 'units')}`,
    `set local app.sees = ${oneOf(context.sees, ['own', 'all'], 'sees')}`,
    `set local app.clearance = ${integer(context.clearance, 0, 2, 'clearance')}`,
    `set local app.manages = '${context.manages ? 'on' : 'off'}'`,
    `set local app.scope = ${oneOf(context.scope, ['person', 'system'], 'scope')}`,
  ].join('; ')
}
