import type { DmnElement } from '../dmn/element.ts'
import { faultOf } from '../feel/feelin.ts'
import { compileText, type Part } from '../feel/text.ts'
import { readTable } from '../table/read.ts'
import { compileContext } from './context.ts'
import { fitting } from './fitting.ts'
import { compileFunction, compileInvocation } from './function.ts'
import { compileConditional, compileFilter, compileFor, compileQuantified } from './iteration.ts'
import { compileList, compileRelation } from './list.ts'
import { unsupported, type Compiling } from './compiling.ts'

type Compile = (element: DmnElement, compiling: Compiling) => Part

const KINDS: Readonly<Record<string, Compile>> = {
  'dmn:LiteralExpression': compileLiteral,
  'dmn:DecisionTable': compileTable,
  'dmn:Context': compileContext,
  'dmn:List': compileList,
  'dmn:Relation': compileRelation,
  'dmn:FunctionDefinition': compileFunction,
  'dmn:Invocation': compileInvocation,
  'dmn:Conditional': compileConditional,
  'dmn:Filter': compileFilter,
  'dmn:For': compileFor,
  'dmn:Every': (element, compiling) => compileQuantified(element, compiling, false),
  'dmn:Some': (element, compiling) => compileQuantified(element, compiling, true),
}

/** Compiles a boxed expression of any kind, however deep it goes. An absent one is null. */
export function compileBoxed(element: DmnElement | undefined, compiling: Compiling): Part {
  if (!element) return () => null
  const compile = KINDS[element.$type]
  if (!compile) {
    compiling.refuse(unsupported(element.id ?? compiling.owner.id, element.$type))
    return () => null
  }
  return fitting(compile(element, compiling), compiling.shapeOf(element.typeRef), compiling.owner.name)
}

function compileLiteral(element: DmnElement, compiling: Compiling): Part {
  const text = element.text?.trim() ?? ''
  const detail = faultOf(text, false)
  if (detail) {
    const id = element.id ?? compiling.owner.id
    compiling.refuse({ code: 'RULES_EXPRESSION', field: id, params: { element: id, expression: text, detail } })
  }
  const part = compileText(text)
  // `instance of` asks for types by their names.
  return text.includes('instance of') ? (scope, run) => part({ ...compiling.typeNames, ...scope }, run) : part
}

function compileTable(element: DmnElement, compiling: Compiling): Part {
  const table = readTable(element, element.id ?? compiling.owner.id, compiling)
  compiling.tables.push(table.shown)
  return table.part
}
