import { Alert, Button, Space } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import { drawProcedure, type Drawing } from './draw.ts'
import type { Progress } from './standing.ts'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import './diagram.css'

interface DiagramProps {
  name: string
  bpmn: string
  progress?: Progress
}

/** The procedure as drawn: the present step lit, the done ones dated. Plus, minus, 0 and the arrows work it. */
export function Diagram({ name, bpmn, progress }: DiagramProps) {
  const { t } = useText()
  const { day } = useWhen()
  const place = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const marks = JSON.stringify(progress ?? null)
  useEffect(() => {
    const container = place.current
    if (!container) return
    const given = JSON.parse(marks) as Progress | null
    const made = drawProcedure(container, given, day)
    drawing.current = made
    made.show(bpmn).catch((error: unknown) => setFault(String(error)))
    return () => made.destroy()
    // The words of a date change with the language, and then the whole page is drawn again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [bpmn, marks])
  const onKey = (event: KeyboardEvent) => {
    if (drawing.current?.key(event.key)) event.preventDefault()
  }
  return (
    <figure className="diagram">
      {fault && <Alert type="error" title={t('diagram.fault')} description={fault} />}
      <div
        ref={place}
        className="diagram-place"
        tabIndex={0}
        role="application"
        aria-label={t('diagram.label', { name })}
        onKeyDown={onKey}
      />
      <figcaption className="row">
        {progress &&
          (['current', 'done', 'ahead'] as const).map(step => (
            <span key={step} className="legend" data-step={step}>
              {t(`step.${step}`)}
            </span>
          ))}
        <Space.Compact size="small" className="no-print">
          <Button aria-label={t('diagram.in')} onClick={() => drawing.current?.key('+')}>
            +
          </Button>
          <Button aria-label={t('diagram.out')} onClick={() => drawing.current?.key('-')}>
            −
          </Button>
          <Button onClick={() => drawing.current?.key('0')}>{t('diagram.fit')}</Button>
        </Space.Compact>
      </figcaption>
    </figure>
  )
}
