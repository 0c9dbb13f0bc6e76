const text = (name: string) => ({ name, type: 'String', isAttr: true })
const flag = (name: string) => ({ name, type: 'Boolean', isAttr: true })
const child = (name: string, ...attributes: readonly string[]) => ({
  name,
  superClass: ['Element'],
  properties: attributes.map(text),
})

/** Attributes, by the elements they may stand on. */
export const ON_ELEMENTS = [
  {
    name: 'Assigned',
    extends: ['bpmn:Lane', 'bpmn:UserTask', 'bpmn:AdHocSubProcess'],
    properties: [text('duty'), text('field'), text('actorOf'), flag('item')],
  },
  {
    name: 'Step',
    extends: ['bpmn:UserTask', 'bpmn:AdHocSubProcess'],
    properties: [
      ...['kind', 'opinion', 'limit', 'notActorOf', 'draft', 'rule'].map(text),
      ...['holds', 'closes', 'answers'].map(flag),
    ],
  },
  { name: 'Decided', extends: ['bpmn:BusinessRuleTask'], properties: [text('decision')] },
  { name: 'Performed', extends: ['bpmn:ServiceTask'], properties: [text('effect')] },
  { name: 'Opened', extends: ['bpmn:SendTask', 'bpmn:CallActivity'], properties: [text('opens'), text('relation')] },
  { name: 'Listed', extends: ['bpmn:MultiInstanceLoopCharacteristics'], properties: [text('collection')] },
]

/** Children of `extensionElements`. */
export const CHILDREN = [
  {
    ...child('Outcome'),
    properties: [...['code', 'opinion', 'requires', 'document', 'archive'].map(text), flag('reviewed')],
  },
  { ...child('Field', 'name'), properties: [text('name'), flag('required')] },
  child('Set', 'field', 'value'),
  child('Get', 'field', 'value'),
]

/** What a procedure says beside standard BPMN, for bpmn-moddle and any editor that takes such a descriptor. */
export const SHUNIU = {
  name: 'Shuniu',
  uri: 'urn:shuniu:bpmn:1',
  prefix: 'shuniu',
  xml: { tagAlias: 'lowerCase' },
  types: [...ON_ELEMENTS, ...CHILDREN],
}
