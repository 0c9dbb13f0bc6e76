import Modeler from 'bpmn-js/lib/Modeler'
import { SHUNIU } from '#procedure/read/descriptor.ts'
import { fit } from '../../diagrams/fit.ts'
import type {
  AutoPlace,
  BpmnElement,
  BpmnFactory,
  BpmnReplace,
  Canvas,
  CommandStack,
  ElementFactory,
  EventBus,
  Modeling,
  Overlays,
  Registry,
  Selection,
  SpaceTool,
} from './bpmn.ts'
import { toolsModule, type ToolWords } from './tools.ts'

interface Services {
  modeling: Modeling
  elementRegistry: Registry
  canvas: Canvas
  overlays: Overlays
  selection: Selection
  elementFactory: ElementFactory
  bpmnFactory: BpmnFactory
  spaceTool: SpaceTool
  autoPlace: AutoPlace
  bpmnReplace: BpmnReplace
  commandStack: CommandStack
  eventBus: EventBus
}

/** A procedure while it is drawn. */
export interface Drawing {
  open(xml: string): Promise<void>
  write(): Promise<string>
  get<Name extends keyof Services>(name: Name): Services[Name]
  element(id: string): BpmnElement | undefined
  /** Told after every change, undone ones included. */
  onChange(told: () => void): void
  onSelect(told: (element: BpmnElement | null) => void): void
  destroy(): void
}

/** What the tools cover at the left of the board, in pixels. */
const PALETTE = 70

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Opens a drawing board that offers what the engine runs, in the words of the office. */
export function openBoard(place: HTMLElement, words: ToolWords): Drawing {
  const modeler = new Modeler({
    container: place,
    moddleExtensions: { shuniu: SHUNIU },
    additionalModules: [toolsModule(words)],
    bpmnRenderer: {
      defaultFillColor: colour('--paper'),
      defaultStrokeColor: colour('--soft'),
      defaultLabelColor: colour('--ink'),
    },
    textRenderer: { defaultStyle: { fontFamily: getComputedStyle(place).fontFamily, fontSize: '12px' } },
  })
  const get = <Name extends keyof Services>(name: Name): Services[Name] => modeler.get<Services[Name]>(name)
  return {
    async open(xml) {
      await modeler.importXML(xml)
      const canvas = get('canvas')
      const free = place.clientWidth - PALETTE
      const { view } = fit(canvas.viewbox().inner, free, undefined)
      const scale = free / view.width
      canvas.viewbox({
        x: view.x - PALETTE / scale,
        y: view.y,
        width: place.clientWidth / scale,
        height: place.clientHeight / scale,
      })
    },
    async write() {
      const { xml = '' } = await modeler.saveXML({ format: true })
      return xml
    },
    get,
    element: id => get('elementRegistry').get(id),
    onChange: told => get('eventBus').on('commandStack.changed', told),
    onSelect: told =>
      get('eventBus').on('selection.changed', ({ newSelection }: { newSelection: BpmnElement[] }) => {
        const [only, more] = newSelection
        told(only && !more ? (only.labelTarget ?? only) : null)
      }),
    destroy: () => modeler.destroy(),
  }
}
