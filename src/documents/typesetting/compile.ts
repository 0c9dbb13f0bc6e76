import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { Problem } from '#base/errors.ts'
import { serveJobs } from '../isolated/serve.ts'
import type { Template } from './template.ts'

export interface TypesettingSetting {
  /** Paths of font files. */
  fontFiles: readonly string[]
}

export interface CompilingJob {
  template: Template
  /** What the template finds in `sys.inputs`, as JSON. */
  inputs: Readonly<Record<string, string>>
  /** Pictures the template may show, by the names its data give them. */
  pictures?: Readonly<Record<string, Uint8Array>>
}

/** A root without a file: what a template names is one of its own files or nothing. */
const ROOT = '/template'
/** How often a template may ask to be set again with another adjustment. */
const MOST_ROUNDS = 8
/** How many documents back the compiler remembers what it worked out: the next one is often of the same kind. */
const KEPT = 10

interface Diagnostic {
  severity: number
  message: string
  path?: string
  range?: { start: { line: number } }
}

/**
 * The body of a child that sets documents: one after the other, each with nothing of the last one but what the compiler
 * remembers.
 * @param take makes of a set document what the child answers
 */
export function serveCompiler<Job extends CompilingJob>(
  take: (compiler: NodeCompiler, document: NodeTypstDocument, job: Job) => unknown,
): void {
  serveJobs<TypesettingSetting, Job>(({ fontFiles }) => {
    const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [...fontFiles] }] })
    return job => {
      for (const [name, text] of Object.entries(job.template.files)) compiler.addSource(`${ROOT}/${name}`, text)
      for (const [name, bytes] of Object.entries(job.pictures ?? {}))
        compiler.mapShadow(`${ROOT}/${name}`, Buffer.from(bytes))
      try {
        return take(compiler, settle(compiler, job), job)
      } finally {
        compiler.resetShadow()
        compiler.evictCache(KEPT)
      }
    }
  })
}

/** Sets a document until its template asks for no other adjustment. */
function settle(compiler: NodeCompiler, job: CompilingJob): NodeTypstDocument {
  let adjust: unknown = {}
  for (let round = 1; ; round += 1) {
    const document = compile(compiler, job, JSON.stringify(adjust))
    const asked: unknown[] = compiler.query(document, { selector: '<again>', field: 'value' })
    if (asked.length === 0 || round === MOST_ROUNDS) return document
    adjust = asked[0]
  }
}

function compile(compiler: NodeCompiler, { template, inputs }: CompilingJob, adjust: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/main.typ`, inputs: { ...inputs, adjust } })
  const found = [...diagnostics(compiler, compiled.takeError()), ...diagnostics(compiler, compiled.takeWarnings())]
  // a font that is not there is a warning, and the text would silently come in another
  const fault = found.find(one => one.severity === 1) ?? found[0]
  if (!compiled.result || fault)
    throw new Problem('TEMPLATE_INVALID', { params: { template: template.name, detail: shown(fault) } })
  return compiled.result
}

function diagnostics(compiler: NodeCompiler, error: NodeError | null): Diagnostic[] {
  return error === null ? [] : compiler.fetchDiagnostics(error)
}

function shown(fault: Diagnostic | undefined): string {
  if (!fault) return '?'
  const line = fault.range ? `:${fault.range.start.line + 1}` : ''
  return `${fault.path?.replace(`${ROOT}/`, '') ?? ''}${line} ${fault.message}`.slice(0, 400)
}
