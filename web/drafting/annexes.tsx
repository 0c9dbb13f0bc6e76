import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { Field } from '../parts/field.tsx'
import { useText } from '../texts/language.tsx'
import { BodyEditor, type BodyHands } from './body/body-editor.tsx'
import type { PartProps } from './fields/head-fields.tsx'
import { marksOf, saidAt } from './places.ts'

interface AnnexesProps extends PartProps {
  isReadOnly: boolean
  hands: Ref<{ goTo: (at: string) => void }>
}

type Annex = DocumentDraft['annexes'][number]

/** 附件: each with its title and its own text; their list below the document is made of them. */
export function Annexes({ work: { content, change }, findings, isReadOnly, hands }: AnnexesProps) {
  const { t } = useText()
  const id = useId()
  const editors = useRef(new Map<number, BodyHands>())
  /** What keeps an editor while annexes before it come and go. */
  const [keys, setKeys] = useState(() => content.annexes.map((_, at) => at))
  const { annexes } = content
  const put = (at: number, part: Partial<Annex>) =>
    change({ annexes: annexes.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  useImperativeHandle(hands, () => ({
    goTo: at => {
      const [, annex = '0', part, block = '0'] = at.split('.')
      if (part === 'body') editors.current.get(Number(annex))?.goTo(Number(block))
      else document.getElementById(`${id}-${annex}`)?.focus()
    },
  }))
  return (
    <>
      {annexes.map((annex, at) => (
        <section key={keys[at]} className="panel draft-paper stack" aria-label={t('draft.annex', { number: at + 1 })}>
          <div className="draft-annex-head">
            <Field
              id={`${id}-${at}`}
              label={t('draft.annex', { number: at + 1 })}
              problems={saidAt(findings, `annexes.${at}.title`)}
            >
              <Input
                id={`${id}-${at}`}
                value={annex.title}
                maxLength={200}
                onChange={event => put(at, { title: event.target.value })}
              />
            </Field>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('draft.annexAway', { number: at + 1 })}
              onClick={() => {
                setKeys(keys.filter((_, index) => index !== at))
                change({ annexes: annexes.filter((_, index) => index !== at) })
              }}
            />
          </div>
          <BodyEditor
            label={t('draft.annexBody', { number: at + 1 })}
            blocks={annex.body}
            marks={marksOf(findings, `annexes.${at}.body`)}
            isReadOnly={isReadOnly}
            onChange={body => put(at, { body })}
            hands={editor => void (editor ? editors.current.set(at, editor) : editors.current.delete(at))}
          />
        </section>
      ))}
      <div>
        <Button
          icon={<PlusOutlined />}
          onClick={() => {
            setKeys([...keys, Math.max(-1, ...keys) + 1])
            change({ annexes: [...annexes, { title: '', body: [] }] })
          }}
        >
          {t('draft.addAnnex')}
        </Button>
      </div>
    </>
  )
}
