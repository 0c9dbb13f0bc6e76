import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { AmendmentDetail, ExampleResult } from '#api/amendments/schema.ts'
import { examplesQuery } from '../../client/amendments.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { useEditing } from '../context.ts'
import { FindingsAt } from '../findings.tsx'
import { RawFile } from '../raw-file.tsx'

const ExampleForm = lazy(async () => ({ default: (await import('./example-form.tsx')).ExampleForm }))

const NEW = (name: string): string => `name: ${name}
registered: ${new Date().toISOString().slice(0, 10)}
fields: {}
when: []
`

/** The name of an example whose text may not be read yet. */
const nameIn = (yaml: string): string | undefined => /^name: *(.+)$/m.exec(yaml)?.[1]

const isExample = (file: string): boolean => /^examples\/.+\.ya?ml$/.test(file)

function freeName(names: readonly string[]): string {
  let at = names.length + 1
  while (names.includes(`examples/example-${at}.yaml`)) at += 1
  return `examples/example-${at}.yaml`
}

/**
 * The worked cases: they teach, and they test. Where a changed service comes to something else, the example is brought in
 * line at one press, after somebody has seen what it now says.
 */
export function ExamplesEditor({ amendment, isChanged }: { amendment: AmendmentDetail; isChanged: boolean }) {
  const { t } = useText()
  const { files, set, setAll } = useEditing()
  const isOtherwise = (file: string) => files[file] !== amendment.files[file]
  const isOutdated = Object.keys({ ...amendment.files, ...files }).some(file => !isExample(file) && isOtherwise(file))
  const results = useQuery({ ...examplesQuery(amendment.id, amendment.version), enabled: !isOutdated })
  const known = new Map(
    isOutdated ? [] : results.data?.items.filter(({ file }) => !isOtherwise(file)).map(item => [item.file, item]),
  )
  const names = Object.keys(files).filter(isExample)
  const mended = [...known.values()].filter(result => !result.holds && result.mended !== null)
  return (
    <div className="stack">
      <FindingsAt file="examples/" />
      {isChanged && <p className="soft">{t('examples.saveFirst')}</p>}
      {results.isError && !isOutdated && <Trouble error={results.error} retry={() => void results.refetch()} />}
      {mended.length > 1 && (
        <div>
          <Button onClick={() => setAll(Object.fromEntries(mended.map(result => [result.file, result.mended])))}>
            {t('examples.takeAll', { count: mended.length })}
          </Button>
        </div>
      )}
      {names.map(file => (
        <Example key={file} amendment={amendment} file={file} result={known.get(file)} />
      ))}
      <div>
        <Button onClick={() => set(freeName(names), NEW(t('examples.newName')))}>{t('examples.add')}</Button>
      </div>
    </div>
  )
}

interface ExampleProps {
  amendment: AmendmentDetail
  file: string
  result: ExampleResult | undefined
}

function Example({ amendment, file, result }: ExampleProps) {
  const { t } = useText()
  const { set, files, findings } = useEditing()
  const isNew = amendment.files[file] === undefined
  const [isOpen, setOpen] = useState(isNew)
  const isWrong = findings.some(one => one.file === file)
  return (
    <details className="service-rules" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {result?.name ?? nameIn(files[file] ?? '') ?? file}{' '}
        {result && (
          <span className={result.holds ? 'example-holds' : 'finding-count'}>
            {t(result.holds ? 'examples.holds' : 'examples.fails')}
          </span>
        )}
        {!result && isWrong && <span className="finding-count">{t('examples.fails')}</span>}
      </summary>
      {result && !result.holds && (
        <div className="stack step-card">
          {result.mends.length > 0 && (
            <>
              <p>{t('examples.differs')}</p>
              <ul className="plain-list">
                {result.mends.map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            </>
          )}
          {result.left && (
            <p>
              {t('examples.left')} {result.left}
            </p>
          )}
          {result.mended !== null && (
            <div>
              <Button
                type="primary"
                onClick={() => set(file, result.mended)}
                aria-label={t('examples.takeOf', { name: result.name })}
              >
                {t('examples.take')}
              </Button>
            </div>
          )}
        </div>
      )}
      {(result?.holds ?? true) && <FindingsAt file={file} />}
      {isOpen && (
        <Suspense fallback={<Skeleton active title={false} />}>
          <ExampleForm amendment={amendment} file={file} />
        </Suspense>
      )}
      <details>
        <summary>{t('examples.raw')}</summary>
        <RawFile file={file} isBare />
      </details>
      <Button size="small" type="text" onClick={() => set(file, null)}>
        {t('examples.remove')}
      </Button>
    </details>
  )
}
