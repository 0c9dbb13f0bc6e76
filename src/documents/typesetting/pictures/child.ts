import { serveCompiler } from '../compile.ts'
import { splitPages } from './split-pages.ts'

serveCompiler((compiler, document): string[] => splitPages(compiler.plainSvg(document)))
