import * as path from 'node:path'
import { LANGUAGES, type Language } from '#base/language.ts'
import { StartFailure } from '#store/start-failure.ts'
import { PROJECT } from './project.ts'
import { VARIABLES, type Variable } from './variables.ts'

/** The office that is served where nobody says otherwise. */
export const OFFICE = 1

/** Everything the surroundings decide about a run, checked. */
export interface Environment {
  port: number
  host: string
  /** Which office of the database this process serves. */
  office: number
  /** Absolute. */
  dataFolder: string
  /** Undefined: the embedded server. */
  databaseUrl: string | undefined
  databaseConnections: number
  language: Language
  /** How people reach the product, without a slash at the end. */
  address: string
  /** The mail server reminders go through; undefined: none are sent. */
  mail: { server: string; from: string } | undefined
  /** Fonts of the office; undefined: the shipped ones only. */
  fontFolder: string | undefined
  /** Where clamd listens; undefined: nobody looks for viruses. */
  scanner: string | undefined
  /** A bucket for attached files, as `variables.ts` writes it; it holds a key. Undefined: the data folder. */
  s3: string | undefined
  /** What the pictures of chops are encrypted with, base64; undefined: a file of the data folder. */
  chopKey: string | undefined
  /** A PEM file of further authorities to trust; undefined: the well-known ones only. */
  authorities: string | undefined
  /** In a pipeline: no questions, no colours. */
  isAutomated: boolean
}

type Source = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment. This file is the only one that does.
 * @param kind which data folder is meant when SHUNIU_DATA says nothing: the office's, or the demonstration's
 * @throws StartFailure naming every variable that is wrong, not only the first
 */
export function readEnvironment(kind: 'office' | 'demo', source: Source = process.env): Environment {
  const wrong = VARIABLES.filter(variable => !isRight(variable, source))
  if (wrong.length > 0) throw refused(wrong, source)
  const value = (name: Variable['name']) =>
    source[name]?.trim() || VARIABLES.find(variable => variable.name === name)?.byDefault || ''
  const host = value('HOST')
  const port = Number(value('PORT'))
  return {
    port,
    host,
    office: kind === 'demo' ? OFFICE : Number(value('SHUNIU_OFFICE')),
    dataFolder: path.resolve(PROJECT, value('SHUNIU_DATA') || path.join('.data', kind)),
    databaseUrl: value('DATABASE_URL') || undefined,
    databaseConnections: Number(value('SHUNIU_CONNECTIONS')),
    language: LANGUAGES.find(language => language === value('SHUNIU_LANGUAGE')) ?? 'zh-Hans',
    address: (value('SHUNIU_ADDRESS') || addressOf({ host, port })).replace(/\/+$/, ''),
    mail: value('SHUNIU_SMTP_URL') ? { server: value('SHUNIU_SMTP_URL'), from: value('SHUNIU_MAIL_FROM') } : undefined,
    fontFolder: value('SHUNIU_FONTS') || undefined,
    scanner: value('SHUNIU_CLAMD') || undefined,
    s3: value('SHUNIU_S3') || undefined,
    chopKey: value('SHUNIU_CHOP_KEY') || undefined,
    authorities: value('SHUNIU_CA') || undefined,
    isAutomated: value('CI') !== '',
  }
}

/** Where a server that listens there is reached from this machine, or by the name of its host. */
export const addressOf = ({ host, port }: Pick<Environment, 'host' | 'port'>): string =>
  `http://${shownHost(host)}:${port}`

/** Where the attached files lie. */
export const filesFolder = ({ dataFolder }: Pick<Environment, 'dataFolder'>): string => path.join(dataFolder, 'files')

/**
 * A folder that a person named, from where they were: npm runs us in the project's folder.
 * @param command what they asked for, to tell them how
 * @throws StartFailure when they named none
 */
export function typedFolder(typed: string | undefined, command: string, source: Source = process.env): string {
  if (typed) return path.resolve(source['INIT_CWD'] ?? process.cwd(), typed)
  throw new StartFailure({
    zh: `请指明文件夹：npm run shuniu -- ${command} <文件夹>`,
    en: `Name a folder: npm run shuniu -- ${command} <folder>`,
  })
}

/** The server that `npm test` is told to use, if any. @throws StartFailure */
export function testDatabaseUrl(source: Source = process.env): string | undefined {
  const wrong = VARIABLES.filter(variable => variable.name === 'TEST_DATABASE_URL' && !isRight(variable, source))
  if (wrong.length > 0) throw refused(wrong, source)
  return source['TEST_DATABASE_URL']?.trim() || undefined
}

/** The environment of a program that we start: ours and what is added. */
export const environmentOf = (added: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...added,
})

function isRight(variable: Variable, source: Source): boolean {
  const value = given(source, variable)
  return value === undefined || variable.isValid(value)
}

/** An empty variable is one that was not set: that is how container files leave things out. */
const given = (source: Source, variable: Variable) => source[variable.name]?.trim() || undefined

const shownHost = (host: string) =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host

function refused(wrong: readonly Variable[], source: Source): StartFailure {
  const shown = (variable: Variable) => (variable.isSecret ? '' : ` = “${given(source, variable)}”`)
  return new StartFailure({
    zh: wrong
      .map(variable => `环境变量 ${variable.name}${shown(variable)} 有误，应为：${variable.form['zh-Hans']}`)
      .join('\n'),
    en: wrong
      .map(
        variable =>
          `The environment variable ${variable.name}${shown(variable)} is not valid: it must be ${variable.form.en}`,
      )
      .join('\n'),
  })
}
