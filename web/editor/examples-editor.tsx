import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { AmendmentDetail, ExampleResult } from '#api/amendments/schema.ts'
import { examplesQuery } from '../client/amendments.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useText } from '../texts/language.tsx'
import { useEditing } from './context.ts'
import { FindingsAt } from './findings.tsx'
import { RawFile } from './raw-file.tsx'

const NEW = `name: 一句话说明这个例子
registered: 2026-09-01
fields: {}
when: []
expect: {}
`

const isExample = (file: string): boolean => /^examples\/.+\.ya?ml$/.test(file)

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
        <Example key={file} file={file} result={known.get(file)} />
      ))}
      <div>
        <Button onClick={() => set(`examples/example-${names.length + 1}.yaml`, NEW)}>{t('examples.add')}</Button>
      </div>
    </div>
  )
}

function Example({ file, result }: { file: string; result: ExampleResult | undefined }) {
  const { t } = useText()
  const { set, findings } = useEditing()
  const isWrong = findings.some(one => one.file === file)
  return (
    <details className="service-rules">
      <summary>
        {result?.name ?? file}{' '}
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
      <RawFile file={file} isBare />
      <Button size="small" type="text" onClick={() => set(file, null)}>
        {t('examples.remove')}
      </Button>
    </details>
  )
}
