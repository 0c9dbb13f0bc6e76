import type { Language } from '#base/language.ts'
import type { Say } from '../texts/language.tsx'
import { differences, type Found, type Lines } from './differences.ts'
import { fieldLines, manifestLines } from './change-lines.ts'
import {
  FORM,
  LETTERS,
  MANIFEST,
  partsOf,
  PROCEDURE,
  README,
  RULES,
  textsOf,
  type AllTexts,
  type Files,
} from './files.ts'
import { procedureChanges } from './procedure-changes.ts'
import { readDmn } from './rules/dmn.ts'
import { rowLines } from './rules/row-lines.ts'
import { decisionViews } from './rules/view.ts'
import { serviceWords } from './service-words.ts'
import { lines } from './text-lines.ts'

/** One thing that an amendment changes, as somebody who has to approve it reads it. */
export interface Change extends Found {
  section: 'basics' | 'procedure' | 'rules' | 'form' | 'texts' | 'other'
}

export interface Reader {
  t: Say
  language: Language
}

/** Everything that differs between two states of a service, part by part, in the reader's words. */
export async function changesBetween(before: Files, after: Files, { t, language }: Reader): Promise<Change[]> {
  const [was, is] = [partsOf(before), partsOf(after)]
  const words = serviceWords(bothTexts(was.texts, is.texts), t, language)
  const changed = (file: string) => before[file] !== after[file]
  const tag = (section: Change['section'], found: readonly Found[]): Change[] => found.map(one => ({ section, ...one }))
  const [procedure, wasRules, isRules] = await Promise.all([
    changed(PROCEDURE) ? procedureChanges(before[PROCEDURE] ?? '', after[PROCEDURE] ?? '', words, t) : [],
    ...(changed(RULES) ? [decisions(before), decisions(after)] : []),
  ])
  const told = (texts: AllTexts | null): Lines =>
    new Map(
      (texts ? lines(texts) : []).map(line => [
        line.path.join('.'),
        { what: words.place(line.path), parts: [line.words[language]] },
      ]),
    )
  return [
    ...tag(
      'basics',
      changed(MANIFEST) ? differences(manifestLines(was.manifest, words, t), manifestLines(is.manifest, words, t)) : [],
    ),
    ...tag('procedure', procedure),
    ...tag('rules', differences(rowLines(wasRules ?? [], words, t), rowLines(isRules ?? [], words, t))),
    ...tag('form', changed(FORM) ? differences(fieldLines(was.form, words, t), fieldLines(is.form, words, t)) : []),
    ...tag(
      'texts',
      was.texts && is.texts && changed(textsOf(language)) ? differences(told(was.texts), told(is.texts)) : [],
    ),
    ...tag(
      'other',
      differences(otherFiles(before), otherFiles(after)).map(one => ({ ...one, from: '', to: '' })),
    ),
  ]
}

const decisions = (files: Files) => readDmn(files[RULES] ?? '', decisionViews).catch(() => [])

/** The words after the change, and before it for what is gone. */
function bothTexts(was: AllTexts | null, is: AllTexts | null): AllTexts | null {
  if (!was || !is) return is ?? was
  const both = (language: Language) => ({
    ...is[language],
    fields: { ...was[language].fields, ...is[language].fields },
    steps: { ...was[language].steps, ...is[language].steps },
    ends: { ...was[language].ends, ...is[language].ends },
    limits: { ...was[language].limits, ...is[language].limits },
    labels: {
      procedure: { ...was[language].labels?.procedure, ...is[language].labels?.procedure },
      decisions: { ...was[language].labels?.decisions, ...is[language].labels?.decisions },
      columns: { ...was[language].labels?.columns, ...is[language].labels?.columns },
    },
  })
  return { 'zh-Hans': both('zh-Hans'), 'zh-Hant': both('zh-Hant'), en: both('en') }
}

const otherFiles = (files: Files): Lines =>
  new Map(
    Object.entries(files)
      .filter(([file]) => file === README || file === LETTERS || file.startsWith('examples/'))
      .map(([file, text]) => [file, { what: file, parts: [text] }]),
  )
