import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { LANGUAGES, type Language, type Text } from '#base/language.ts'
import { useText } from '../texts/language.tsx'
import { TONGUES } from '../texts/tongues.ts'
import { useEditing, useParts } from './context.ts'
import { DEFAULTS } from './default-words.ts'
import { textsOf } from './files.ts'
import { FindingsAt } from './findings.tsx'
import { RawFile } from './raw-file.tsx'
import { serviceWords } from './service-words.ts'
import { lines, withLine } from './text-lines.ts'
import { toTraditional } from './to-traditional.ts'
import { TypedInput } from './typed-input.tsx'

/** Every word of the service, the three languages side by side. */
export function TextsEditor() {
  const { t, language: spoken } = useText()
  const { track } = useEditing()
  const { texts, setTexts } = useParts()
  const [shown, setShown] = useState<'all' | 'owed'>('owed')
  if (!texts)
    return (
      <>
        {LANGUAGES.map(language => (
          <RawFile key={language} file={textsOf(language)} />
        ))}
      </>
    )
  const named = serviceWords(texts, t, spoken)
  const all = lines(texts)
  const owed = all.filter(({ words }) => isOwed(words))
  const chosen = shown === 'all' ? all : owed
  const put = (path: readonly string[], language: Language, word: string) =>
    setTexts((own, one) => (one === language ? withLine(own, path, word) : own))
  const propose = async () => {
    const convert = await toTraditional()
    setTexts((own, language) =>
      language === 'zh-Hant'
        ? all.reduce((result, { path, words }) => withLine(result, path, convert(words['zh-Hans'])), own)
        : own,
    )
  }
  return (
    <div className="stack">
      {LANGUAGES.map(language => (
        <FindingsAt key={language} file={textsOf(language)} />
      ))}
      <div className="row">
        <Segmented
          aria-label={t('texts.shown')}
          value={shown}
          options={[
            { value: 'owed', label: t('texts.owed', { count: owed.length }) },
            { value: 'all', label: t('texts.all', { count: all.length }) },
          ]}
          onChange={value => setShown(value === 'all' ? 'all' : 'owed')}
        />
        <Button size="small" onClick={() => track(propose())}>
          {t('texts.propose')}
        </Button>
      </div>
      {chosen.length === 0 && <p className="soft">{t('texts.none')}</p>}
      <div className="texts-table" role="table" aria-label={t('editor.texts')} hidden={chosen.length === 0}>
        <div role="row" className="texts-row texts-head">
          <span role="columnheader">{t('texts.key')}</span>
          {LANGUAGES.map(language => (
            <span role="columnheader" key={language}>
              {TONGUES[language]}
            </span>
          ))}
        </div>
        {chosen.map(({ path, words }) => (
          <div role="row" className="texts-row" key={path.join('.')}>
            <span role="rowheader" className="faint small" title={path.join('.')}>
              {named.place(path)}
            </span>
            {LANGUAGES.map(language => (
              <span role="cell" key={language}>
                <TypedInput
                  size="small"
                  lang={language}
                  aria-label={`${named.place(path)} · ${TONGUES[language]}`}
                  value={words[language]}
                  onCommit={word => put(path, language, word)}
                />
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** “Done” is what many outcomes are called in the end. */
const { outcome: _outcome, ...FIRST } = DEFAULTS

/** Nobody has translated it yet: there is nothing, Chinese in the English, or only what stood there at first. */
const isOwed = (words: Text): boolean =>
  words.en === '' ||
  words['zh-Hant'] === '' ||
  /\p{Script=Han}/u.test(words.en) ||
  Object.values(FIRST).some(first => first.en === words.en && first['zh-Hans'] !== words['zh-Hans'])
