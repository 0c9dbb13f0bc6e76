import type { Refusal } from '#base/errors.ts'
import { compileBoxed } from '../boxed/boxed.ts'
import { unsupported, type Compiling } from '../boxed/compiling.ts'
import type { DmnElement } from '../dmn/element.ts'
import { parseDmn } from '../dmn/parse.ts'
import { ANY, fits } from '../dmn/shape.ts'
import { typesOf, type Types } from '../dmn/types.ts'
import { typeOf } from '../feel/kind.ts'
import type { Scope } from '../feel/value.ts'
import { link } from './link.ts'
import { readNode } from './read-node.ts'
import type { Model, Node } from './node.ts'

/**
 * Reads a DMN file (1.1 to 1.5) and compiles everything in it.
 * @param imports the files it may import, already read
 * @returns the model, and everything in the file that is not supported or wrong, each with its element's id; what was
 * refused is null in the model
 * @throws Problem RULES_UNREADABLE when it is no DMN
 */
export async function readModel(
  xml: string,
  imports: readonly Model[] = [],
): Promise<{ model: Model; refusals: readonly Refusal[] }> {
  const { root, warnings } = await parseDmn(xml)
  const refusals: Refusal[] = warnings.map(detail => ({ code: 'RULES_UNREADABLE', params: { detail } }))
  const refuse = (refusal: Refusal): void => void refusals.push(refusal)
  const files = importedFiles(root, imports, refuse)
  const types = typesOf(root.itemDefinition ?? [], new Map([...files].map(([name, model]) => [name, model.types])))
  for (const { typeRef, id } of allItems(root.itemDefinition ?? []))
    if (typeRef !== undefined && !types(typeRef)) refuse(unsupported(id ?? typeRef, `typeRef ${typeRef}`))

  const names = (root.itemDefinition ?? []).map(({ name = '' }) => name)
  const typeNames = Object.fromEntries(names.map(name => [name, typeOf(value => fits(value, types(name) ?? ANY))]))

  const namespace = root.namespace ?? ''
  const nodes = new Map<string, Node>()
  const elements = new Map<Node, DmnElement>()
  for (const element of root.drgElement ?? []) {
    const id = element.id ?? element.name ?? ''
    const node = readNode(element, id, compilingOf(id, element.name ?? id, types, typeNames, refuse))
    if (!node) continue
    if (nodes.has(id)) refuse({ code: 'RULES_TWICE', field: id, params: { element: id } })
    nodes.set(id, node)
    elements.set(node, element)
  }
  const model: Model = { namespace, nodes, types }
  link(model, elements, files, refuse)
  return { model, refusals }
}

/** The models a file imports, by the names it knows them under. */
function importedFiles(
  root: DmnElement,
  imports: readonly Model[],
  refuse: (refusal: Refusal) => void,
): ReadonlyMap<string, Model> {
  const files = new Map<string, Model>()
  for (const { id, name = '', namespace = '' } of root.import ?? []) {
    const model = imports.find(one => one.namespace === namespace)
    if (model) files.set(name, model)
    else refuse(unsupported(id ?? name, `import ${namespace}`))
  }
  return files
}

const allItems = (items: readonly DmnElement[]): DmnElement[] =>
  items.flatMap(item => [item, ...allItems(item.itemComponent ?? [])])

function compilingOf(id: string, name: string, types: Types, typeNames: Scope, refuse: Compiling['refuse']): Compiling {
  const compiling: Compiling = {
    owner: { id, name },
    refuse,
    typeNames,
    shapeOf: typeRef => {
      const shape = typeRef ? types(typeRef) : ANY
      if (!shape) refuse(unsupported(id, `typeRef ${typeRef}`))
      return shape ?? ANY
    },
    compile: element => compileBoxed(element, compiling),
    tables: [],
  }
  return compiling
}
