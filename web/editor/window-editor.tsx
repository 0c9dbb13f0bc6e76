import { useQuery } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { useId } from 'react'
import { LANGUAGES, type Text } from '#base/language.ts'
import type { PublicWindow, ServiceTexts } from '#catalogue/types.ts'
import { servicesQuery } from '../client/queries.ts'
import { Field } from '../parts/field.tsx'
import { useText } from '../texts/language.tsx'
import { useParts } from './context.ts'
import { TypedInput } from './typed-input.tsx'
import { WindowPreview } from './window-preview.tsx'
import { WordsField } from './words-field.tsx'

type WindowTexts = NonNullable<ServiceTexts['window']>

/** What a citizen can answer without anybody's help: what stands in an office's own lists is not asked of the public. */
const ASKABLE: ReadonlySet<string | undefined> = new Set(['text', 'longtext', 'date', 'choice', 'number'])

/** Whether and how the public is offered the service: what is asked of them, what they are told, what they see. */
export function WindowEditor() {
  const { t, language } = useText()
  const id = useId()
  const { manifest, form, texts, setManifest, setTexts } = useParts()
  if (!manifest || !form || !texts) return <p className="soft">{t('window.needsParts')}</p>
  const fields = Object.entries(form.properties)
    .filter(([, field]) => ASKABLE.has(field['x-widget']))
    .map(([name]) => ({ value: name, label: texts[language].fields[name]?.label ?? name }))
  const { window, ...without } = manifest
  const offer = (isOffered: boolean) => {
    const [first] = fields
    if (!isOffered) {
      setManifest(without)
      setTexts(({ window: _gone, ...rest }) => rest)
    } else if (first) {
      const required = (form.required ?? []).filter(name => fields.some(one => one.value === name))
      const asked = required.length > 0 ? required : [first.value]
      setManifest({ ...manifest, window: { title: asked[0] ?? first.value, fields: asked } })
      setTexts(own => ({ ...own, window: { title: own.name, summary: own.summary, needs: [] } }))
    }
  }
  return (
    <div className="stack">
      <p className="soft">{t('window.text')}</p>
      <Checkbox
        checked={window !== undefined}
        disabled={fields.length === 0}
        onChange={event => offer(event.target.checked)}
      >
        {t('window.offered')}
      </Checkbox>
      {fields.length === 0 && <p className="soft">{t('window.noFields')}</p>}
      {window && (
        <div className="window-parts">
          <div className="stack">
            <Asked id={id} window={window} fields={fields} put={next => setManifest({ ...manifest, window: next })} />
            <Told />
          </div>
          <WindowPreview window={window} />
        </div>
      )}
    </div>
  )
}

interface AskedProps {
  id: string
  window: PublicWindow
  fields: readonly { value: string; label: string }[]
  put: (window: PublicWindow) => void
}

/** What is asked, one question a page, and what becomes of it. */
function Asked({ id, window, fields, put }: AskedProps) {
  const { t } = useText()
  const services = useQuery(servicesQuery)
  const { title, unsolved, nameless, ...rest } = window
  const labelOf = (name: string): string => fields.find(one => one.value === name)?.label ?? name
  return (
    <div className="fields">
      <Field id={`${id}-fields`} label={t('window.fields')} help={t('window.fieldsHelp')}>
        <Select
          id={`${id}-fields`}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...window.fields]}
          options={[...fields]}
          onChange={chosen => {
            const [first] = chosen
            if (first !== undefined) put({ ...window, fields: chosen, title: chosen.includes(title) ? title : first })
          }}
        />
      </Field>
      <Field id={`${id}-title`} label={t('window.title')} help={t('window.titleHelp')}>
        <Select
          id={`${id}-title`}
          value={title}
          options={window.fields.map(name => ({ value: name, label: labelOf(name) }))}
          onChange={name => put({ ...window, title: name })}
        />
      </Field>
      <Field id={`${id}-unsolved`} label={t('window.unsolved')} help={t('window.unsolvedHelp')}>
        <Select
          id={`${id}-unsolved`}
          value={unsolved ?? ''}
          options={[
            { value: '', label: t('window.unsolvedNothing') },
            ...(services.data?.items ?? []).map(service => ({ value: service.id, label: service.name })),
          ]}
          onChange={chosen =>
            put({ ...rest, title, ...(chosen ? { unsolved: chosen } : {}), ...(nameless ? { nameless } : {}) })
          }
        />
      </Field>
      <Field id={`${id}-nameless`} label={t('window.nameless')} help={t('window.namelessHelp')}>
        <TypedInput
          id={`${id}-nameless`}
          value={nameless ?? ''}
          onCommit={article =>
            put({
              ...rest,
              title,
              ...(unsolved ? { unsolved } : {}),
              ...(article.trim() ? { nameless: article.trim() } : {}),
            })
          }
        />
      </Field>
    </div>
  )
}

/** What the public is told: what this is for, and everything that has to be brought, said once. */
function Told() {
  const { t } = useText()
  const { texts, setTexts } = useParts()
  if (!texts) return null
  const of = (pick: (words: WindowTexts) => string): Text => {
    const [hans, hant, en] = LANGUAGES.map(one => pick(texts[one].window ?? EMPTY))
    return { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' }
  }
  const say = (change: (words: WindowTexts, said: string) => WindowTexts, words: Text) =>
    setTexts((own, one) => ({ ...own, window: change(own.window ?? EMPTY, words[one]) }))
  return (
    <>
      <WordsField
        label={t('window.name')}
        value={of(words => words.title)}
        onChange={words => say((own, title) => ({ ...own, title }), words)}
      />
      <WordsField
        label={t('window.summary')}
        isLong
        value={of(words => words.summary)}
        onChange={words => say((own, summary) => ({ ...own, summary }), words)}
      />
      <WordsField
        label={t('window.needs')}
        isLong
        value={of(words => words.needs.join('\n'))}
        onChange={words => say((own, needs) => ({ ...own, needs: linesOf(needs) }), words)}
      />
    </>
  )
}

const EMPTY: WindowTexts = { title: '', summary: '', needs: [] }

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
