import { Collapse, ConfigProvider } from 'antd'
import { useId, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import type { DraftFindingView } from '#api/drafts/schema.ts'
import { useText } from '../texts/language.tsx'
import { Annexes } from './annexes.tsx'
import { BodyEditor, type BodyHands } from './body/body-editor.tsx'
import { ClosingFields } from './fields/closing-fields.tsx'
import { HeadFields } from './fields/head-fields.tsx'
import { Particulars } from './fields/particulars.tsx'
import { findingsBelow, marksOf } from './places.ts'
import type { DraftWork } from './use-draft.ts'

export interface WrittenHands {
  /** Puts the cursor to the place of a finding. */
  goTo: (at: string) => void
}

interface WrittenPartProps {
  work: DraftWork
  findings: readonly DraftFindingView[]
  isReadOnly: boolean
  hands: Ref<WrittenHands>
}

/** Places that stand in the part that is folded. */
const FOLDED = ['basis', 'consulted', 'reviews', 'answers']

/** What one writes: the head, the text, the annexes, the closing, and what the rules ask beside it. */
export function WrittenPart({ work, findings, isReadOnly, hands }: WrittenPartProps) {
  const { t } = useText()
  const id = useId()
  const body = useRef<BodyHands>(null)
  const annexes = useRef<{ goTo: (at: string) => void }>(null)
  const place = useRef<HTMLFieldSetElement>(null)
  const [isOpen, setOpen] = useState(false)
  const marks = useMemo(() => marksOf(findings, 'body'), [findings])
  useImperativeHandle(hands, () => ({
    goTo: at => {
      const block = /^body\.(\d+)$/.exec(at)?.[1]
      if (block !== undefined) return body.current?.goTo(Number(block))
      if (at.startsWith('annexes.')) return annexes.current?.goTo(at)
      if (FOLDED.includes(at)) setOpen(true)
      setTimeout(() => {
        const field = place.current?.querySelector<HTMLElement>(`[data-at~="${at}"]`)
        field?.scrollIntoView({ block: 'center' })
        field?.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus()
      }, 0)
    },
  }))
  const part = { work, findings }
  return (
    <ConfigProvider componentDisabled={isReadOnly}>
      <fieldset ref={place} className="draft-written stack" disabled={isReadOnly}>
        <legend className="sr-only">{t('draft.text')}</legend>
        <HeadFields {...part} />
        <section className="panel draft-paper" aria-labelledby={`${id}-body`}>
          <h2 id={`${id}-body`}>{t('draft.body')}</h2>
          <BodyEditor
            label={t('draft.body')}
            blocks={work.content.body}
            marks={marks}
            isReadOnly={isReadOnly}
            onChange={blocks => work.change({ body: blocks })}
            hands={body}
          />
          <ul className="draft-notes">
            {findingsBelow(findings, 'body').map(finding => (
              <li key={finding.id} data-strength={finding.citation.strength}>
                {finding.message}
              </li>
            ))}
          </ul>
        </section>
        <Annexes {...part} isReadOnly={isReadOnly} hands={annexes} />
        <ClosingFields {...part} />
        <Collapse
          activeKey={isOpen ? ['told'] : []}
          onChange={keys => setOpen(keys.length > 0)}
          items={[{ key: 'told', label: t('draft.particulars'), children: <Particulars {...part} /> }]}
        />
      </fieldset>
    </ConfigProvider>
  )
}
