import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { fit, type Box } from './fit.ts'
import type { Progress } from './standing.ts'

interface Canvas {
  addMarker(element: string, marker: string): void
  zoom(level?: number | 'fit-viewport', center?: 'auto'): number
  scroll(by: { dx: number; dy: number }): void
  viewbox(): { inner: Box }
  viewbox(box: Box): unknown
  resized(): void
}
interface Overlays {
  add(element: string, overlay: { position: Record<string, number>; html: HTMLElement }): void
}
interface Registry {
  get(element: string): Box | undefined
}

export interface Drawing {
  show(bpmn: string): Promise<void>
  /** Moves the view; says whether the key meant something. */
  key(key: string): boolean
  destroy(): void
}

const MOVES: Readonly<Record<string, { dx: number; dy: number }>> = {
  ArrowLeft: { dx: 60, dy: 0 },
  ArrowRight: { dx: -60, dy: 0 },
  ArrowUp: { dx: 0, dy: 60 },
  ArrowDown: { dx: 0, dy: -60 },
}

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Draws a BPMN file in a place of the page, as high as it needs, and marks on it how far a matter has come. */
export function drawProcedure(place: HTMLElement, progress: Progress | null, sayDay: (iso: string) => string): Drawing {
  const viewer = new NavigatedViewer({
    container: place,
    bpmnRenderer: {
      defaultFillColor: colour('--paper'),
      defaultStrokeColor: colour('--soft'),
      defaultLabelColor: colour('--ink'),
    },
    textRenderer: { defaultStyle: { fontFamily: getComputedStyle(place).fontFamily, fontSize: '12px' } },
  })
  const canvas = () => viewer.get<Canvas>('canvas')
  const known = () => viewer.get<Registry>('elementRegistry')
  const mark = () => {
    if (!progress) return
    const overlays = viewer.get<Overlays>('overlays')
    for (const [step, at] of Object.entries(progress.done)) {
      if (!known().get(step)) continue
      canvas().addMarker(step, 'step-done')
      const html = document.createElement('span')
      html.className = 'step-date'
      html.textContent = sayDay(at)
      overlays.add(step, { position: { bottom: 2, left: 4 }, html })
    }
    for (const step of progress.current) if (known().get(step)) canvas().addMarker(step, 'step-current')
  }
  const begin = () => {
    const present = progress?.current.map(step => known().get(step)).find(box => box !== undefined)
    const { height, view } = fit(canvas().viewbox().inner, place.clientWidth, present)
    place.style.height = `${height}px`
    canvas().resized()
    canvas().viewbox(view)
  }
  return {
    async show(bpmn) {
      await viewer.importXML(bpmn)
      begin()
      mark()
    },
    key(key) {
      const move = MOVES[key]
      if (move) canvas().scroll(move)
      else if (key === '+' || key === '=') canvas().zoom(canvas().zoom() * 1.25, 'auto')
      else if (key === '-') canvas().zoom(canvas().zoom() * 0.8, 'auto')
      else if (key === '0') canvas().zoom('fit-viewport', 'auto')
      else return false
      return true
    },
    destroy: () => viewer.destroy(),
  }
}
