import { evaluate, FeelFunction } from 'feelin'
import { rangeFrom, replaceInList } from './list-functions.ts'
import type { Feel, Scope } from './value.ts'

/** A function of FEEL written in FEEL: its parameters, and what it comes to. */
type Written = readonly [parameters: readonly string[], body: string]

/** Rounding to a whole number of places, within what the standard allows. */
const scaled = (name: string): Written => [
  ['n', 'scale'],
  `if scale = floor(scale) and scale >= -6111 and scale <= 6176 then ${name}(n, scale) else null`,
]

/** Relations of points and ranges as the standard defines them (DMN 1.5, table 78). */
const INTERVALS: Readonly<Record<string, Written>> = {
  during: [['a', 'range'], 'includes(range, a)'],
  starts: [
    ['a', 'range'],
    'if a instance of range then a.start = range.start and a.start included = range.start included and (a.end < range.end or a.end = range.end and (not(a.end included) or range.end included)) else range.start included and range.start = a',
  ],
  finishes: [
    ['a', 'range'],
    'if a instance of range then a.end = range.end and a.end included = range.end included and (a.start > range.start or a.start = range.start and (not(a.start included) or range.start included)) else range.end included and range.end = a',
  ],
  'started by': [['range', 'a'], 'starts(a, range)'],
  'finished by': [['range', 'a'], 'finishes(a, range)'],
  coincides: [
    ['a', 'b'],
    'if a instance of range then a.start = b.start and a.end = b.end and a.start included = b.start included and a.end included = b.end included else a = b',
  ],
  'overlaps before': [
    ['a', 'b'],
    '(a.start < b.start or a.start = b.start and a.start included and not(b.start included)) and (a.end > b.start or a.end = b.start and a.end included and b.start included) and (a.end < b.end or a.end = b.end and (not(a.end included) or b.end included))',
  ],
  'overlaps after': [['a', 'b'], 'overlaps before(b, a)'],
}

/** Functions that feelin lacks or gets wrong, written in FEEL over those it has. */
const WRITTEN: Readonly<Record<string, Written>> = {
  ...INTERVALS,
  decimal: [['n', 'scale'], 'decimal(n, if scale < 0 then ceiling(scale) else floor(scale))'],
  ...Object.fromEntries(
    ['round up', 'round down', 'round half up', 'round half down'].map(name => [name, scaled(name)]),
  ),
}

const FUNCTIONS: Scope = {
  ...Object.fromEntries(
    Object.entries(WRITTEN).map(([name, [parameters, body]]) => [
      name,
      new FeelFunction((...values: Feel[]) => written(name, parameters, body, values), [...parameters]),
    ]),
  ),
  range: new FeelFunction(rangeFrom, ['from']),
  'list replace': new FeelFunction(replaceInList, ['list', 'position', 'newItem', 'match']),
}

/** The functions of ours that a text can call. */
export function functionsFor(text: string, except = ''): Scope {
  const found: Record<string, Feel> = {}
  for (const name in FUNCTIONS) if (name !== except && text.includes(name)) found[name] = FUNCTIONS[name]
  return found
}

function written(name: string, parameters: readonly string[], body: string, values: readonly Feel[]): Feel {
  const known = Object.fromEntries(parameters.map((parameter, at) => [parameter, values[at] ?? null]))
  // A body that names its own function means feelin's.
  return evaluate(body, { ...functionsFor(body, name), ...known }).value
}
