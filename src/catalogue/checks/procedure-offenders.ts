import type { FindingCode } from '../finding-list.ts'

/** A fault planted into a folder that has none: the check that must find it, and what it must say. */
export interface Offender {
  check: string
  code: FindingCode
  file: string
  /** The element that is to blame. */
  element?: string
  /** Replaced once, and it has to be there; or the whole file's new text; or null to take the file away. */
  plant: [string | RegExp, string] | ((text: string) => string) | null
}

type Plant = [string | RegExp, string]

const file = 'procedure.bpmn'
const event = (kind: string, inside: string) => `<bpmn:${kind} id="planted">${inside}</bpmn:${kind}>`

/** Puts an element into the drawing beside everything else. */
const put = (xml: string): Plant => ['</bpmn:process>', `${xml}</bpmn:process>`]

const turnedInto = (kind: string, id: string): Plant => [
  new RegExp(`<bpmn:exclusiveGateway (id="${id}"[\\s\\S]*?)</bpmn:exclusiveGateway>`),
  `<bpmn:${kind} $1</bpmn:${kind}>`,
]

const supported = (code: FindingCode, plant: Offender['plant'], element?: string): Offender => ({
  check: 'procedure-supported',
  code,
  file,
  plant,
  ...(element ? { element } : {}),
})

const sound = (code: FindingCode, element: string, plant: Offender['plant']): Offender => ({
  check: 'procedure-sound',
  code,
  file,
  plant,
  ...(element ? { element } : {}),
})

const REFUSED: readonly Offender[] = [
  supported('PROCESS_MISSING', [/<bpmn:process[\s\S]*<\/bpmn:process>/, '']),
  supported('ELEMENT_UNSUPPORTED', put('<bpmn:complexGateway id="planted" />'), 'planted'),
  supported('EVENT_UNSUPPORTED', put(event('endEvent', '<bpmn:compensateEventDefinition id="c" />')), 'planted'),
  supported(
    'EVENT_INCOMPLETE',
    put(event('intermediateCatchEvent', '<bpmn:messageEventDefinition id="m" />')),
    'planted',
  ),
  supported('START_MISSING', put('<bpmn:subProcess id="planted" />'), 'planted'),
  supported('STARTS_MANY', put('<bpmn:startEvent id="planted" />')),
  // From outside a sub-process into it.
  supported(
    'FLOW_LOOSE',
    put('<bpmn:sequenceFlow id="planted" sourceRef="review" targetRef="circulate" />'),
    'planted',
  ),
  supported(
    'LINK_UNPAIRED',
    put(event('intermediateThrowEvent', '<bpmn:linkEventDefinition id="l" name="A" />')),
    'planted',
  ),
  supported('SPLIT_UNGATED', [/(id="to-instruct"[^>]*>)\s*<bpmn:conditionExpression.*/, '$1'], 'to-instruct'),
  supported('RACE_UNFIT', put('<bpmn:eventBasedGateway id="planted" />'), 'planted'),
  supported(
    'HOST_UNFIT',
    put(
      '<bpmn:boundaryEvent id="planted" attachedToRef="routing"><bpmn:timerEventDefinition id="t"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>',
    ),
    'planted',
  ),
  supported('POST_MISSING', put('<bpmn:userTask id="planted" />'), 'planted'),
  supported('OPINION_UNKNOWN', ['shuniu:opinion="proposal"', 'shuniu:opinion="guess"'], 'propose'),
  supported(
    'DRAFT_USE_UNKNOWN',
    ['shuniu:opinion="proposal"', 'shuniu:opinion="proposal" shuniu:draft="burn"'],
    'propose',
  ),
  supported(
    'DEED_UNKNOWN',
    ['<shuniu:outcome code="approve" opinion="optional" />', '<shuniu:outcome code="approve" document="burn" />'],
    'instruct',
  ),
  supported('DECISION_MISSING', ['shuniu:decision="routing"', ''], 'routing'),
  supported('EFFECT_UNKNOWN', put('<bpmn:serviceTask id="planted" shuniu:effect="rm -rf" />'), 'planted'),
  supported('OPENING_MISSING', ['shuniu:opens="supervision"', ''], 'open-supervision'),
  supported('LOOP_UNFIT', ['shuniu:collection="readers"', ''], 'circulate'),
]

const LEFT_ASIDE: readonly Offender[] = [
  supported(
    'PROCESS_IGNORED',
    ['</bpmn:process>', '</bpmn:process><bpmn:process id="other"><bpmn:task id="t" /></bpmn:process>'],
    'other',
  ),
  supported(
    'EXTENSION_IGNORED',
    ['<bpmn:userTask id="review"', '<bpmn:userTask id="review" xmlns:other="urn:other" other:assignee="kermit"'],
    'review',
  ),
  supported('ATTRIBUTE_UNKNOWN', ['shuniu:limit="review"', 'shuniu:limt="review"'], 'review'),
  supported('REFERENCE_UNRESOLVED', ['default="passed"', 'default="past"'], 'review-decided'),
  supported('CONTENT_IGNORED', put('<bpmn:unheardOf id="planted" />')),
  { check: 'procedure-supported', code: 'CLOSES_NEVER', file, plant: ['shuniu:closes="true"', ''] },
]

/** Four paths of twelve steps side by side: more markings than anybody walks through. */
const crowd = (): string => {
  const paths = [0, 1, 2, 3].map(path => Array.from({ length: 12 }, (_, index) => `p${path}-${index}`))
  const steps = paths.flat().map(id => `<bpmn:userTask id="${id}" shuniu:duty="registry" />`)
  const flows = paths.flatMap(path =>
    ['fork', ...path].map((from, index) => {
      const to = path[index] ?? 'meet'
      return `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`
    }),
  )
  const ends = '<bpmn:parallelGateway id="fork" /><bpmn:parallelGateway id="meet" />'
  const last = '<bpmn:sequenceFlow id="met" sourceRef="meet" targetRef="completed" />'
  return [ends, ...steps, ...flows, last].join('')
}

const UNSOUND: readonly Offender[] = [
  // Without the terminating end, what runs beside the refusal waits at the join for ever.
  sound('DEADLOCK', 'undertaking-join', ['<bpmn:terminateEventDefinition id="not-ours_definition" />', '']),
  sound('DEAD_ELEMENT', 'planted', put('<bpmn:userTask id="planted" shuniu:duty="registry" />')),
  sound('END_UNREACHABLE', 'notify-sender', [
    'sourceRef="notify-sender" targetRef="rejected"',
    'sourceRef="notify-sender" targetRef="notify-sender"',
  ]),
  sound('TOKENS_UNBOUNDED', 'archive', turnedInto('parallelGateway', 'instructed')),
  sound('STEP_OPEN_TWICE', 'archive', turnedInto('parallelGateway', 'reply-needed')),
  sound('ERROR_UNCAUGHT', 'not-ours', text =>
    text
      .replace('<bpmn:terminateEventDefinition', '<bpmn:errorEventDefinition errorRef="refused"')
      .replace('<bpmn:collaboration', '<bpmn:error id="refused" errorCode="refused" /><bpmn:collaboration'),
  ),
  sound('LOOP_ENDLESS', 'routing', [
    'sourceRef="instruct-needed" targetRef="undertaking"',
    'sourceRef="instruct-needed" targetRef="routing"',
  ]),
  sound('SOUNDNESS_NOT_PROVED', '', text =>
    text
      .replace('sourceRef="archive" targetRef="completed"', 'sourceRef="archive" targetRef="fork"')
      .replace('</bpmn:process>', `${crowd()}</bpmn:process>`),
  ),
]

/** Names that a form does not have, in the parts of a drawing that no service of the catalogue uses yet. */
const UNKNOWN: readonly Offender[] = [
  {
    check: 'fields-exist',
    code: 'FIELD_UNKNOWN',
    file,
    element: 'planted',
    plant: put(
      '<bpmn:serviceTask id="planted" shuniu:effect="set-fields"><bpmn:extensionElements><shuniu:set field="nothing" value="1" /></bpmn:extensionElements></bpmn:serviceTask>',
    ),
  },
  {
    check: 'fields-exist',
    code: 'FIELD_UNKNOWN',
    file,
    element: 'open-supervision',
    plant: ['<shuniu:set field="title" value="title" />', '<shuniu:get field="nothing" value="quote" />'],
  },
  {
    check: 'openings-fit',
    code: 'CONDITION_UNKNOWN',
    file,
    element: 'open-supervision',
    plant: ['<shuniu:set field="title" value="title" />', '<shuniu:get field="result" value="handling" />'],
  },
  {
    check: 'conditions-known',
    code: 'CONDITION_UNKNOWN',
    file,
    element: 'planted',
    plant: put(
      '<bpmn:serviceTask id="planted" shuniu:effect="circulate"><bpmn:extensionElements><shuniu:set field="posts" value="nobody" /></bpmn:extensionElements></bpmn:serviceTask>',
    ),
  },
]

export const PROCEDURE_OFFENDERS: readonly Offender[] = [...REFUSED, ...LEFT_ASIDE, ...UNSOUND, ...UNKNOWN]
