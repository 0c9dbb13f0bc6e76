import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { LANGUAGES, type Text } from '#base/language.ts'
import type { Letter, Letters } from '#catalogue/letters.ts'
import { Field } from '../parts/field.tsx'
import { useText } from '../texts/language.tsx'
import { useEditing, useParts } from './context.ts'
import { asJson, LETTERS } from './files.ts'
import { FindingsAt } from './findings.tsx'
import { RawFile } from './raw-file.tsx'
import { TypedArea, TypedInput } from './typed-input.tsx'
import { WordsField } from './words-field.tsx'

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** What a matter can say in a letter beside its fields. */
const FACTS = ['number', 'title', 'asker', 'registered', 'due', 'today', 'office', 'words'] as const

/** The letters of this service beside those that all have: whom they are for, and their words with what the matter fills in. */
export function LettersEditor() {
  const { t } = useText()
  const { files, set } = useEditing()
  const text = files[LETTERS]
  const letters = text === undefined ? {} : lettersIn(text)
  if (!letters) return <RawFile file={LETTERS} />
  const putAll = (next: Letters) => set(LETTERS, Object.keys(next).length > 0 ? asJson(next) : null)
  return (
    <div className="stack">
      <FindingsAt file={LETTERS} />
      <p className="soft">{t('letters.text')}</p>
      {Object.entries(letters).map(([id, letter]) => (
        <LetterCard
          key={id}
          id={id}
          letter={letter}
          put={next => {
            const { [id]: _old, ...rest } = letters
            putAll(next ? { ...letters, [id]: next } : rest)
          }}
        />
      ))}
      <NewLetter taken={new Set(Object.keys(letters))} add={id => putAll({ ...letters, [id]: EMPTY })} />
    </div>
  )
}

const EMPTY: Letter = {
  name: { 'zh-Hans': '告知书', 'zh-Hant': '告知書', en: 'Letter' },
  title: '告知书',
  to: 'asker',
  paragraphs: ['您于{registered}提出的“{title}”（编号{number}）收悉。'],
}

interface LetterCardProps {
  id: string
  letter: Letter
  /** Null takes it away. */
  put: (letter: Letter | null) => void
}

function LetterCard({ id, letter, put }: LetterCardProps) {
  const { t, language } = useText()
  const key = useId()
  const { texts } = useParts()
  const { asks, ...withoutAsks } = letter
  const fields = Object.entries(texts?.[language].fields ?? {})
  return (
    <details className="service-rules">
      <summary>{letter.name[language]}</summary>
      <div className="step-card">
        <WordsField label={t('letters.name')} value={letter.name} onChange={name => put({ ...letter, name })} />
        <div className="fields">
          <Field id={`${key}-title`} label={t('letters.title')}>
            <TypedInput id={`${key}-title`} value={letter.title} onCommit={title => put({ ...letter, title })} />
          </Field>
          <Field id={`${key}-to`} label={t('letters.to')}>
            <Select
              id={`${key}-to`}
              value={letter.to}
              options={[
                { value: 'asker', label: t('letters.toAsker') },
                { value: 'unit', label: t('letters.toUnit') },
              ]}
              onChange={to => put({ ...letter, to })}
            />
          </Field>
        </div>
        <Field id={`${key}-words`} label={t('letters.paragraphs')} help={t('letters.paragraphsHelp')}>
          <TypedArea
            aria-label={t('letters.paragraphs')}
            value={letter.paragraphs.join('\n')}
            onCommit={words => put({ ...letter, paragraphs: words.split('\n').filter(line => line.trim() !== '') })}
          />
        </Field>
        <p className="soft small">
          {[
            ...FACTS.map(fact => `{${fact}} ${t(`letters.${fact}`)}`),
            ...fields.map(([name, { label }]) => `{${name}} ${label}`),
          ].join(language === 'en' ? ', ' : '、')}
        </p>
        <WordsField
          label={t('letters.asks')}
          value={asks ?? { 'zh-Hans': '', 'zh-Hant': '', en: '' }}
          onChange={words => put(isBlank(words) ? withoutAsks : { ...letter, asks: words })}
        />
        <Button size="small" type="text" onClick={() => put(null)}>
          {t('letters.remove', { name: letter.name[language] || id })}
        </Button>
      </div>
    </details>
  )
}

function NewLetter({ taken, add }: { taken: ReadonlySet<string>; add: (id: string) => void }) {
  const { t } = useText()
  const id = useId()
  const [name, setName] = useState('')
  return (
    <div className="row">
      <Field id={id} label={t('newService.id')} help={t('newService.idHelp')}>
        <Input id={id} value={name} onChange={event => setName(event.target.value.trim())} />
      </Field>
      <Button
        disabled={!ID.test(name) || taken.has(name)}
        onClick={() => {
          add(name)
          setName('')
        }}
      >
        {t('letters.add')}
      </Button>
    </div>
  )
}

const isBlank = (words: Text): boolean => LANGUAGES.every(language => words[language].trim() === '')

/** Letters as far as they can be edited here; null where the text has to be mended first. */
function lettersIn(text: string): Letters | null {
  try {
    const letters = JSON.parse(text) as Record<string, Partial<Letter>>
    const isWhole = Object.values(letters).every(({ name, paragraphs }) => name && Array.isArray(paragraphs))
    return isWhole ? (letters as Letters) : null
  } catch {
    return null
  }
}
