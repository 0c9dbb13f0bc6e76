/** What BPMN names without showing it, and what goes by the service's own name. */
const UNSHOWN = /^(?:definitions|collaboration|process|participant|message|signal|error|escalation|data\w*|BPMN\w+)$/

const TAG = /<(?:[\w-]+:)?(\w+)(\s[^<>]*?)?\/?>/g
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What stands in an attribute, read. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, sign = '') => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return SIGNS[sign] ?? whole
  })

/** What is written at an element of a drawing. */
export interface DrawnName {
  id: string
  name: string
  /** The duty or the field that names a lane in every language. */
  duty?: string
  field?: string
}

/** The names that are written in a BPMN file where a reader sees them, by the element's id. */
export function drawnNames(bpmn: string): DrawnName[] {
  return [...bpmn.matchAll(TAG)].flatMap(([, tag = '', rest = '']) => {
    if (UNSHOWN.test(tag)) return []
    const found = new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', one, other]) => [key, unescaped(one ?? other ?? '')]),
    )
    const [id, name] = [found.get('id'), found.get('name')?.trim()]
    if (!id || !name) return []
    const [duty, field] = tag === 'lane' ? [found.get('shuniu:duty'), found.get('shuniu:field')] : []
    return [{ id, name, ...(duty ? { duty } : {}), ...(field ? { field } : {}) }]
  })
}
