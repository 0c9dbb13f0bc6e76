import { serveCompiler } from '../compile.ts'
import { pageSplitter } from './split-pages.ts'

const split = pageSplitter()

serveCompiler((compiler, document): string[] => split(compiler.plainSvg(document)))
