import { Alert, Button, Space } from 'antd'
import { useEffect, useRef } from 'react'
import { useText } from '../../texts/language.tsx'
import { useEditing } from '../context.ts'
import { PROCEDURE } from '../files.ts'
import type { Drawing } from './modeler.ts'
import { ElementList } from './element-list.tsx'
import { Panel } from './panel.tsx'
import { useBoard } from './use-board.ts'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import './procedure-editor.css'

/** The procedure on a drawing board, with a panel that speaks of what is chosen in the words of the office. */
export function ProcedureEditor({ name }: { name: string }) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  const { drawing, selected, revision, fault } = useBoard(place)
  useMarks(drawing, revision)
  return (
    <div className="board">
      {fault && <Alert type="error" showIcon title={t('board.fault')} description={fault} />}
      <div className="board-columns">
        <div className="board-left">
          <div ref={place} className="board-place" role="application" aria-label={t('board.label', { name })} />
          {drawing && <BoardButtons drawing={drawing} />}
        </div>
        <aside className="board-panel" aria-label={t('board.panel')}>
          {drawing && !selected && <ElementList key={revision} drawing={drawing} />}
          {drawing && selected && <Panel key={selected.id} drawing={drawing} element={selected} />}
        </aside>
      </div>
    </div>
  )
}

function BoardButtons({ drawing }: { drawing: Drawing }) {
  const { t } = useText()
  const stack = drawing.get('commandStack')
  const canvas = drawing.get('canvas')
  return (
    <div className="row board-buttons">
      <Space.Compact size="small">
        <Button disabled={!stack.canUndo()} onClick={() => stack.undo()}>
          {t('board.undo')}
        </Button>
        <Button disabled={!stack.canRedo()} onClick={() => stack.redo()}>
          {t('board.redo')}
        </Button>
      </Space.Compact>
      <Space.Compact size="small">
        <Button aria-label={t('diagram.in')} onClick={() => canvas.zoom(canvas.zoom() * 1.25, 'auto')}>
          +
        </Button>
        <Button aria-label={t('diagram.out')} onClick={() => canvas.zoom(canvas.zoom() * 0.8, 'auto')}>
          −
        </Button>
        <Button onClick={() => canvas.zoom('fit-viewport', 'auto')}>{t('diagram.fit')}</Button>
      </Space.Compact>
    </div>
  )
}

const MARK = 'finding'

/** Lights every element that the check found something about, and shows the one a person was sent to. */
function useMarks(drawing: Drawing | null, revision: number): void {
  const { findings, looked } = useEditing()
  const { t } = useText()
  useEffect(() => {
    if (!drawing) return undefined
    const known = findings.filter(
      ({ file, element }) => file === PROCEDURE && element !== null && drawing.element(element),
    )
    const [canvas, overlays] = [drawing.get('canvas'), drawing.get('overlays')]
    for (const { element, severity, message } of known) {
      if (element === null) continue
      canvas.addMarker(element, `${MARK}-${severity}`)
      const html = document.createElement('span')
      html.className = 'board-mark'
      html.dataset['severity'] = severity
      html.textContent = t(severity === 'error' ? 'finding.error' : 'finding.warning')
      html.title = message
      if (!drawing.element(element)?.source) overlays.add(element, MARK, { position: { top: -10, right: 24 }, html })
    }
    return () => {
      for (const { element, severity } of known)
        if (element !== null && drawing.element(element)) canvas.removeMarker(element, `${MARK}-${severity}`)
      overlays.remove({ type: MARK })
    }
  }, [drawing, findings, revision, t])
  useEffect(() => {
    const element = looked?.finding.file === PROCEDURE ? drawing?.element(looked.finding.element ?? '') : undefined
    if (!drawing || !element) return
    drawing.get('selection').select(element)
    drawing.get('canvas').scrollToElement(element, 120)
  }, [drawing, looked])
}
