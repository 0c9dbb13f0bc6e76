import type { Language } from '#base/language.ts'
import { DUTIES } from './duties.ts'
import { placeLabel } from './place-label.ts'
import type { Service } from './types.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/**
 * The drawing of a procedure for a reader of some language. A BPMN file holds one name per element, and everything that is
 * seen has its words in the service's texts as well. Pool and lanes are drawn in Simplified Chinese as their drawer called
 * them; in other languages they go by the service, and by their duty or field.
 */
export function procedureIn(language: Language, { bpmn, texts }: Pick<Service, 'bpmn' | 'texts'>): string {
  const { name, steps, ends, fields, labels } = texts[language]
  const wordsOf = (tag: string): string | undefined => {
    const id = attribute(tag, 'id')
    const own = steps[id]?.name ?? ends[id] ?? labels?.procedure[id]
    if (own !== undefined || language === 'zh-Hans') return own
    if (/^<(\w+:)?participant\b/.test(tag)) return name
    if (!/^<(\w+:)?lane\b/.test(tag)) return undefined
    return DUTIES[attribute(tag, 'shuniu:duty')]?.[language] ?? fields[attribute(tag, 'shuniu:field')]?.label
  }
  const named = bpmn.replace(/<[^>]*\sname="[^>]*>/g, tag => {
    const words = wordsOf(tag)
    return words === undefined ? tag : tag.replace(/(\sname=")[^"]*/, (_, before: string) => before + escaped(words))
  })
  const placed = (shape: string): string => {
    const id = attribute(shape, 'bpmnElement')
    const label = labels?.procedure[id]
    if (label !== undefined) return placeLabel(shape, label)
    return id in ends ? unplaced(shape) : shape
  }
  return language === 'en' ? named.replace(SHAPE, placed) : named
}

const SHAPE = /<(?:\w+:)?BPMN(Shape|Edge)\b[^>]*[^/]>[\s\S]*?<\/(?:\w+:)?BPMN\1>/g

/** The label of an end was placed for two or three Chinese characters: longer words find a place of their own. */
const unplaced = (shape: string): string =>
  shape.replace(/(<(?:\w+:)?BPMNLabel\b[^>]*>)[\s\S]*?(<\/(?:\w+:)?BPMNLabel>)/, '$1$2')
