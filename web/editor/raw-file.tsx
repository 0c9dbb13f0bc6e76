import { useText } from '../texts/language.tsx'
import { useEditing } from './context.ts'
import { FindingsAt } from './findings.tsx'
import { TypedArea } from './typed-input.tsx'

/** A file as it is written: where it is no longer what it has to be, and for whoever knows it. */
export function RawFile({ file, isBare = false }: { file: string; isBare?: boolean }) {
  const { t } = useText()
  const { files, set } = useEditing()
  return (
    <div className="stack">
      {!isBare && <FindingsAt file={file} />}
      {!isBare && <p className="soft">{t('editor.raw')}</p>}
      <TypedArea
        className="raw"
        aria-label={file}
        spellCheck={false}
        value={files[file] ?? ''}
        onCommit={text => set(file, text)}
      />
    </div>
  )
}
