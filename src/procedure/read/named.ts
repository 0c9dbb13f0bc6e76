import type { Element } from './element.ts'

/** Gives every element without an id one of its place: BPMN lets it be left out, and the graph goes by ids. */
export function nameElements(container: Element): void {
  for (const [index, element] of (container.flowElements ?? []).entries()) {
    const kind = element.$type.replace(/^\w+:/, '')
    element.id ??= `${kind}_${container.id ?? ''}_${index + 1}`
    nameElements(element)
  }
}
