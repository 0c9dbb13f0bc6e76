import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { Problem } from '#base/errors.ts'
import { serveCompiler, type CompilingJob } from './compile.ts'

export interface TypesettingJob extends CompilingJob {
  /** Seconds since 1970: the file's own date, so that the same document is the same bytes. */
  timestamp: number
}

export interface Typeset {
  pdf: Uint8Array
  pages: number
}

/** ISO 19005-2, level b: what archives take, with pictures that may be transparent. */
const STANDARD = 'a-2b'

serveCompiler<TypesettingJob>((compiler, document, job): Typeset => ({
  pdf: exported(compiler, document, job),
  pages: document.numOfPages,
}))

/** The exporter looks whether the document can be what the standard asks for: it has to have a date, for one. */
function exported(compiler: NodeCompiler, document: NodeTypstDocument, { template, timestamp }: TypesettingJob) {
  try {
    const options = { pdfStandard: STANDARD, pdfTags: true, creationTimestamp: timestamp }
    return new Uint8Array(compiler.pdf(document, options))
  } catch (error) {
    const detail = /message: "([^"]+)"/.exec(String(error))?.[1] ?? String(error).slice(0, 400)
    throw new Problem('TEMPLATE_INVALID', { params: { template: template.name, detail } })
  }
}
