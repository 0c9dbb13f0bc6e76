import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { libraryQuery } from '../../client/library.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import './page.css'

/** 知识: the articles behind the rules, by a word or from a citation; and what was answered before. */
export function LibraryPage() {
  const { t } = useText()
  const [address, setAddress] = useSearchParams()
  const q = address.get('q') ?? ''
  const source = address.get('source') ?? ''
  const [typed, setTyped] = useState(q)
  const found = useQuery(libraryQuery(q, source))
  const items = found.data?.items ?? []
  const isAsked = q !== '' || source !== ''
  return (
    <>
      <PageHead title={t('place.library')} text={t('library.text')} />
      <div className="stack library">
        <search className="row">
          <Input.Search
            allowClear
            className="library-search"
            aria-label={t('library.search')}
            placeholder={t('library.search')}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            onSearch={words => setAddress(words.trim() ? { q: words.trim() } : {})}
          />
          {q && (
            <Link className="told" to={`/matters?${new URLSearchParams({ q, state: 'closed' }).toString()}`}>
              {t('library.precedents', { words: q })}
            </Link>
          )}
        </search>
        {source && <p className="soft">{t('library.cited', { source })}</p>}
        {found.isError && <Trouble error={found.error} retry={() => void found.refetch()} />}
        {!isAsked && <Empty title={t('library.begin')} text={t('library.beginText')} />}
        {isAsked && found.data && items.length === 0 && (
          <Empty title={t('library.none')} text={t(source ? 'library.lacks' : 'library.noneText')} />
        )}
        {items.map(({ law, version, article, text, citedBy }) => (
          <article key={law + article} className="panel" aria-label={`${law} ${article}`}>
            <h2>
              {article} <span className="soft">《{law}》</span> <span className="faint small numbers">{version}</span>
            </h2>
            {text.split('\n').map((paragraph, index) => (
              <p key={index} className="verbatim">
                <Marked text={paragraph} words={q} />
              </p>
            ))}
            {citedBy.length > 0 && (
              <p className="small">
                <span className="faint">{t('library.citedBy')}</span>{' '}
                {citedBy.map(({ service, name }) => (
                  <Link key={service} to={`/services/${service}`} className="library-service">
                    {name}
                  </Link>
                ))}
              </p>
            )}
          </article>
        ))}
      </div>
    </>
  )
}

/** A text with the words that were looked for lit. */
function Marked({ text, words }: { text: string; words: string }) {
  const wanted = words.split(/\s+/).find(word => word !== '' && text.includes(word))
  if (!wanted) return text
  return text.split(wanted).map((part, index) => (
    <span key={index}>
      {index > 0 && <mark>{wanted}</mark>}
      {part}
    </span>
  ))
}
