import { compileCell } from '../feel/compile-cell.ts'
import { newRun } from '../feel/run.ts'
import type { Feel } from '../feel/value.ts'
import type { DmnElement } from './element.ts'
import { ANY, builtIn, type Shape } from './shape.ts'

/** The type a name stands for; `undefined` when nobody knows it. */
export type Types = (typeRef: string) => Shape | undefined

/**
 * The types of a DMN file: its item definitions, those of the files it imports (`import.name`), and FEEL's own.
 * @param imported types of other files, by the name they are imported under
 */
export function typesOf(definitions: readonly DmnElement[], imported: ReadonlyMap<string, Types>): Types {
  const defined = new Map<string, Shape>()
  const types: Types = typeRef => {
    const [file = '', ...rest] = typeRef.split('.')
    return (
      (typeRef === 'money' ? undefined : defined.get(typeRef)) ??
      imported.get(file)?.(rest.join('.')) ??
      builtIn(typeRef)
    )
  }
  for (const definition of definitions) defined.set(definition.name ?? '', shapeOf(definition, types))
  return types
}

function shapeOf(item: DmnElement, types: Types): Shape {
  const { itemComponent: components, functionItem, typeRef, isCollection } = item
  const named = (ref: string | undefined): Shape =>
    ref === undefined ? ANY : { kind: 'named', shape: () => types(ref) ?? ANY }
  const single: Shape = components
    ? { kind: 'context', parts: Object.fromEntries(components.map(part => [part.name ?? '', shapeOf(part, types)])) }
    : functionItem
      ? { kind: 'function', result: named(functionItem.outputTypeRef) }
      : named(typeRef)
  const allowed = restricted(single, item.allowedValues?.text)
  return restricted(isCollection ? { kind: 'list', of: allowed } : allowed, item.typeConstraint?.text)
}

function restricted(shape: Shape, text: string | undefined): Shape {
  if (!text?.trim()) return shape
  const passes = compileCell(text)
  const alone = newRun('', 'null', {})
  return { kind: 'allowed', shape, text, allows: (value: Feel) => passes?.(value, {}, alone) ?? true }
}
