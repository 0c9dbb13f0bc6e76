import type { AutoPlace, BpmnElement, ElementFactory, Modeling } from './bpmn.ts'

/** What the tools are called. */
export interface ToolWords {
  hand: string
  lasso: string
  space: string
  connect: string
  step: string
  exclusive: string
  parallel: string
  end: string
  decision: string
  opening: string
  scope: string
  remove: string
}

interface Entry {
  group: string
  className?: string
  title?: string
  separator?: true
  action?: Record<string, (event: Event, element: BpmnElement) => void>
}
type Entries = Record<string, Entry>

interface Tools {
  palette: { registerProvider(provider: unknown): void }
  contextPad: { registerProvider(provider: unknown): void }
  create: { start(event: Event, shape: BpmnElement): void }
  connect: { start(event: Event, element: BpmnElement): void }
  handTool: { activateHand(event: Event): void }
  lassoTool: { activateSelection(event: Event): void }
  spaceTool: { activateSelection(event: Event): void }
  globalConnect: { start(event: Event): void }
  elementFactory: ElementFactory
  autoPlace: AutoPlace
  modeling: Modeling
}

/** The elements that are drawn most; others are made of them in the panel beside the drawing. */
const ELEMENTS = [
  ['step', 'bpmn:UserTask', 'bpmn-icon-user-task'],
  ['exclusive', 'bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor'],
  ['parallel', 'bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel'],
  ['decision', 'bpmn:BusinessRuleTask', 'bpmn-icon-business-rule-task'],
  ['opening', 'bpmn:SendTask', 'bpmn-icon-send-task'],
  ['scope', 'bpmn:SubProcess', 'bpmn-icon-subprocess-expanded'],
  ['end', 'bpmn:EndEvent', 'bpmn-icon-end-event-none'],
] as const satisfies readonly (readonly [keyof ToolWords, string, string])[]

/** What may follow an element at one press. */
const FOLLOWING = ['step', 'exclusive', 'end'] as const

/** Replaces the palette and the menu at an element: they offer what the engine runs, and nothing else. */
export const toolsModule = (words: ToolWords): Record<string, unknown> => ({
  __init__: ['paletteProvider', 'contextPadProvider'],
  paletteProvider: [
    'factory',
    injected(
      (palette, create, handTool, lassoTool, spaceTool, globalConnect, elementFactory) => {
        const provider = {
          getPaletteEntries: () =>
            paletteOf(words, { create, handTool, lassoTool, spaceTool, globalConnect, elementFactory }),
        }
        palette.registerProvider(provider)
        return provider
      },
      ['palette', 'create', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect', 'elementFactory'],
    ),
  ],
  contextPadProvider: [
    'factory',
    injected(
      (contextPad, connect, elementFactory, autoPlace, modeling) => {
        const provider = {
          getContextPadEntries: (element: BpmnElement) =>
            padOf(words, { connect, elementFactory, autoPlace, modeling }, element),
        }
        contextPad.registerProvider(provider)
        return provider
      },
      ['contextPad', 'connect', 'elementFactory', 'autoPlace', 'modeling'],
    ),
  ],
})

/** bpmn-js gives a factory what its `$inject` names. */
function injected<Names extends readonly (keyof Tools)[]>(
  make: (...given: { [K in keyof Names]: Tools[Names[K]] }) => unknown,
  names: readonly [...Names],
): unknown {
  return Object.assign(make, { $inject: names })
}

const shapeOf = (factory: ElementFactory, type: string): BpmnElement =>
  factory.createShape(type === 'bpmn:SubProcess' ? { type, isExpanded: true } : { type })

const tool = (title: string, className: string, click: (event: Event) => void): Entry => ({
  group: 'tools',
  className,
  title,
  action: { click },
})

function paletteOf(
  words: ToolWords,
  tools: Pick<Tools, 'create' | 'handTool' | 'lassoTool' | 'spaceTool' | 'globalConnect' | 'elementFactory'>,
): Entries {
  return {
    hand: tool(words.hand, 'bpmn-icon-hand-tool', event => tools.handTool.activateHand(event)),
    lasso: tool(words.lasso, 'bpmn-icon-lasso-tool', event => tools.lassoTool.activateSelection(event)),
    space: tool(words.space, 'bpmn-icon-space-tool', event => tools.spaceTool.activateSelection(event)),
    connect: tool(words.connect, 'bpmn-icon-connection-multi', event => tools.globalConnect.start(event)),
    separator: { group: 'tools', separator: true },
    ...Object.fromEntries(
      ELEMENTS.map(([word, type, className]): [string, Entry] => {
        const start = (event: Event) => tools.create.start(event, shapeOf(tools.elementFactory, type))
        return [word, { group: 'elements', className, title: words[word], action: { dragstart: start, click: start } }]
      }),
    ),
  }
}

function padOf(
  words: ToolWords,
  {
    connect,
    elementFactory,
    autoPlace,
    modeling,
  }: Pick<Tools, 'connect' | 'elementFactory' | 'autoPlace' | 'modeling'>,
  element: BpmnElement,
): Entries {
  const remove: Entry = {
    group: 'edit',
    className: 'bpmn-icon-trash',
    title: words.remove,
    action: { click: () => modeling.removeElements([element]) },
  }
  const isNode = /Task|Gateway|Event|SubProcess|CallActivity/.test(element.type) && element.type !== 'bpmn:EndEvent'
  if (!isNode) return { remove }
  const appended = ELEMENTS.filter(([word]) => FOLLOWING.some(one => one === word)).map(
    ([word, type, className]): [string, Entry] => [
      `append-${word}`,
      {
        group: 'model',
        className,
        title: words[word],
        action: { click: (_event, source) => void autoPlace.append(source, shapeOf(elementFactory, type)) },
      },
    ],
  )
  return {
    ...Object.fromEntries(appended),
    connect: {
      group: 'connect',
      className: 'bpmn-icon-connection-multi',
      title: words.connect,
      action: {
        click: (event, source) => connect.start(event, source),
        dragstart: (event, source) => connect.start(event, source),
      },
    },
    remove,
  }
}
