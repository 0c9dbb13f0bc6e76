import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { SOURCE_FIELD } from '../../forms/schema.ts'
import { useUploads } from '../../client/use-uploads.ts'
import { Drop } from '../../parts/drop.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { ActorName } from '../../parts/person.tsx'
import { useProblemText } from '../../parts/problem-text.ts'
import { saySize } from '../../parts/size.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { FileViewer, type Viewable } from '../../viewer/file-viewer.tsx'
import { WriteLetter } from './letters.tsx'
import { Looks } from './looks.tsx'

/** 材料: what is attached; adding stands beside the reason a file was refused. */
export function Materials({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const { moment } = useWhen()
  const text = useProblemText()
  const uploads = useUploads()
  const [isWriting, setWriting] = useState(false)
  const [opened, setOpened] = useState<Viewable | null>(null)
  const client = useQueryClient()
  const close = () => {
    setOpened(null)
    // that one looked is part of the matter's story
    void client.invalidateQueries({ queryKey: ['matter', matter.id] })
  }
  const mayAttach = matter.acts.some(act => act.kind === 'attach')
  const source = matter.fields[SOURCE_FIELD]
  const isBounded = matter.secrecy !== 'none'
  const viewable = ({ id, name }: { id: string; name: string }): Viewable => {
    const address = `/api/matters/${matter.id}/attachments/${id}`
    const copy = { label: t(isBounded ? 'viewer.takeCopy' : 'viewer.take'), href: address }
    const original = { label: t('viewer.takeOriginal'), href: `${address}?as=original` }
    return { name, pages: `${address}/pages`, takings: isBounded && mayAttach ? [copy, original] : [copy] }
  }
  return (
    <div className="stack">
      {typeof source === 'string' && (
        <section aria-labelledby="source-text">
          <h3 id="source-text">{t('matter.text')}</h3>
          <div className="source-text verbatim" tabIndex={0} role="region" aria-labelledby="source-text">
            {source}
          </div>
        </section>
      )}
      {mayAttach && (
        <div>
          <Button onClick={() => setWriting(true)}>{t('letter.write')}</Button>
          <span className="faint small"> {t('letter.text')}</span>
        </div>
      )}
      {isWriting && <WriteLetter matter={matter} close={() => setWriting(false)} />}
      {mayAttach && (
        <Drop
          files={uploads.refused.map(({ file }) => file)}
          isBusy={uploads.isBusy}
          onAdd={files => void uploads.sendAll(matter.id, files)}
          onRemove={file =>
            void uploads.sendAll(
              matter.id,
              uploads.refused.filter(refused => refused.file !== file).map(refused => refused.file),
            )
          }
        />
      )}
      {uploads.refused.map(({ file, error }) => (
        <p key={file.name} role="alert" className="field-wrong">
          {file.name}：{text(error)}
        </p>
      ))}
      <Listing
        label={t('materials.label')}
        rows={matter.attachments}
        idOf={attachment => attachment.id}
        empty={<Empty title={t('materials.empty')} text={t('materials.emptyText')} />}
        columns={[
          {
            key: 'name',
            label: t('materials.name'),
            onCard: 'heading',
            draw: attachment => (
              <button
                type="button"
                className="plain told"
                aria-label={t('viewer.open', { name: attachment.name })}
                onClick={() => setOpened(viewable(attachment))}
              >
                {attachment.name}
              </button>
            ),
          },
          {
            key: 'size',
            label: t('materials.size'),
            isNumber: true,
            draw: attachment => <span className="numbers">{saySize(attachment.size)}</span>,
          },
          { key: 'by', label: t('materials.by'), draw: attachment => <ActorName actor={attachment.by} /> },
          {
            key: 'at',
            label: t('materials.at'),
            isNumber: true,
            draw: attachment => <span className="numbers">{moment(attachment.addedAt)}</span>,
          },
        ]}
      />
      {isBounded && <Looks matter={matter} />}
      {opened && <FileViewer key={opened.pages} file={opened} close={close} />}
    </div>
  )
}
