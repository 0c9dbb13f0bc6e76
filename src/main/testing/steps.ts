import * as fs from 'node:fs'
import * as path from 'node:path'
import { PROJECT } from '../project.ts'
import { tool } from './execute.ts'

/** A named part of the whole check. */
export interface Step {
  name: string
  /** Programs with their arguments, one after the other; the first that fails ends the step. */
  commands: readonly (readonly string[])[]
  /** Gets a throw-away database server in TEST_DATABASE_URL. */
  needsDatabase?: true
  /** Added to the environment of its programs. */
  env?: Readonly<Record<string, string>>
  /** Why there is nothing to do. */
  skipped?: string
}

/** How many steps `--quick` runs: those that need neither a database nor a browser. */
export const QUICK = 4

const NO_FILES = 'no files'
const CLI = path.join(PROJECT, 'src', 'main', 'cli.ts')
/** A test that hangs is a test that fails, in milliseconds. */
const LONGEST_TEST = 180_000

const exists = (folder: string) => fs.existsSync(path.join(PROJECT, folder))
const find = (...patterns: string[]) => fs.globSync(patterns, { cwd: PROJECT }).toSorted()
const node = (...args: string[]) => [process.execPath, ...args]
const tests = (files: readonly string[]) =>
  node('--test', '--test-concurrency=2', `--test-timeout=${LONGEST_TEST}`, '--test-reporter=spec', ...files)

const BUILD_WEB = [tool('vite'), 'build', '--logLevel', 'error']
/** Two test files that unpacked the browser at once would start half of it. */
const UNPACK_BROWSER = node(
  '--input-type=module',
  '--eval',
  `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`,
)

/**
 * The browser that npm brings unpacks itself into TMPDIR; one of our own keeps users of one machine apart. It also has the
 * libraries a bare machine lacks, and unpacks them when it believes to be where it was made for.
 */
function browserEnvironment(): Record<string, string> {
  const folder = path.join(PROJECT, '.build', 'browser')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'fonts.conf'), fontsOf(path.join(folder, 'fonts')))
  return {
    TMPDIR: folder,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  }
}

/** The fonts that came with the browser, and the machine's: the browser dies at the first button when it finds none. */
const fontsOf = (unpacked: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${unpacked}</dir><dir>/usr/share/fonts</dir><cachedir>${unpacked}-cache</cachedir></fontconfig>
`

/** Folders with code of ours. */
export const sourceFolders = (): string[] => ['src', 'test', 'bench', 'web', 'bin'].filter(exists)

/** A step of tests: nothing to do without its folder; a folder without a test is a failure, not a success. */
function testStep(
  name: string,
  folder: string,
  files: readonly string[],
  before: readonly (readonly string[])[] = [],
): Step {
  if (!exists(folder)) return { name, commands: [], skipped: NO_FILES }
  return {
    name,
    commands: [...before, files.length > 0 ? tests(files) : node('-e', `throw new Error("${folder} holds no test")`)],
  }
}

/** The whole check, in the order of what fails fastest; here and in a pipeline the same. */
export function steps(): Step[] {
  const unit = find('src/**/*.test.ts', 'web/**/*.test.ts', 'test/house/**/*.test.ts').filter(
    file => !file.endsWith('.db.test.ts'),
  )
  return [
    { name: 'format', commands: [[tool('oxfmt'), '--check', ...sourceFolders()]] },
    { name: 'lint', commands: [[tool('oxlint'), '--type-aware', ...sourceFolders()]] },
    {
      name: 'types',
      commands: ['tsconfig.pure.json', 'tsconfig.json', 'tsconfig.web.json'].map(project => [
        tool('tsc'),
        '-p',
        project,
      ]),
    },
    testStep('unit', 'src', unit),
    { ...testStep('database', 'src', find('src/**/*.db.test.ts')), needsDatabase: true },
    { ...testStep('laws', 'test/laws', find('test/laws/**/*.test.ts')), needsDatabase: true },
    exists('catalogue')
      ? { name: 'catalogue', commands: [node(CLI, 'check', 'catalogue')] }
      : { name: 'catalogue', commands: [], skipped: NO_FILES },
    { ...testStep('journeys', 'test/journeys', find('test/journeys/**/*.test.ts')), needsDatabase: true },
    testStep('crash', 'test/crash', find('test/crash/**/*.test.ts')),
    {
      ...testStep('browser', 'test/browser', find('test/browser/**/*.test.ts'), [BUILD_WEB, UNPACK_BROWSER]),
      needsDatabase: true,
      env: browserEnvironment(),
    },
    { name: 'reference', commands: [node(CLI, 'reference', '--compare')] },
  ]
}
