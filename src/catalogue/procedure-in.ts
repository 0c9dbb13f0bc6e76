import type { Language } from '#base/language.ts'
import { DUTIES } from './duties.ts'
import type { Service } from './types.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/**
 * The drawing of a procedure for a reader of some language. A BPMN file holds one name per element, in Simplified Chinese;
 * the pool, its lanes, the steps and the ends have their words in the service's texts as well. What is only drawn, as the
 * question at a gateway, stays as it was written.
 */
export function procedureIn(language: Language, { bpmn, texts }: Pick<Service, 'bpmn' | 'texts'>): string {
  if (language === 'zh-Hans') return bpmn
  const { name, steps, ends, fields } = texts[language]
  const wordsOf = (tag: string): string | undefined => {
    const id = attribute(tag, 'id')
    if (/^<(\w+:)?participant\b/.test(tag)) return name
    if (/^<(\w+:)?lane\b/.test(tag))
      return DUTIES[attribute(tag, 'shuniu:duty')]?.[language] ?? fields[attribute(tag, 'shuniu:field')]?.label
    return steps[id]?.name ?? ends[id]
  }
  const named = bpmn.replace(/<[^>]*\sname="[^>]*>/g, tag => {
    const words = wordsOf(tag)
    return words === undefined ? tag : tag.replace(/(\sname=")[^"]*/, (_, before: string) => before + escaped(words))
  })
  return language === 'en'
    ? named.replace(SHAPE, shape => (attribute(shape, 'bpmnElement') in ends ? unplaced(shape) : shape))
    : named
}

const SHAPE = /<(?:\w+:)?BPMNShape\b[^>]*[^/]>[\s\S]*?<\/(?:\w+:)?BPMNShape>/g

/** A label beside a shape was placed for two or three Chinese characters: longer words find a place of their own. */
const unplaced = (shape: string): string =>
  shape.replace(/(<(?:\w+:)?BPMNLabel\b[^>]*>)[\s\S]*?(<\/(?:\w+:)?BPMNLabel>)/, '$1$2')
