import { Button } from 'antd'
import { LANGUAGES, type Text } from '#base/language.ts'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { DEFAULTS } from '../default-words.ts'
import type { EditedField } from '../files.ts'
import { WordsField } from '../words-field.tsx'
import { putField } from './form-ops.ts'

/** What can be chosen in a field, each with its words. The code behind it is what rules and conditions name. */
export function OptionFields({ name, field }: { name: string; field: EditedField }) {
  const { t } = useText()
  const { form, texts, setForm, setTexts } = useParts()
  const codes = field.enum ?? []
  if (!form || !texts) return null
  const of = (code: string): Text => {
    const [hans, hant, en] = LANGUAGES.map(language => texts[language].fields[name]?.options?.[code] ?? '')
    return { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' }
  }
  const put = (next: readonly string[]) =>
    setForm(putField(form, name, { ...field, enum: [...next] }), (all, language) => {
      const own = all.fields[name] ?? { label: '', why: '' }
      const options = Object.fromEntries(
        next.map(code => [code, own.options?.[code] ?? `${DEFAULTS.option[language]} ${code}`]),
      )
      return { ...all, fields: { ...all.fields, [name]: { ...own, options } } }
    })
  const add = () => {
    const free = [...LETTERS].find(letter => !codes.includes(letter)) ?? `X${codes.length}`
    put([...codes, free])
  }
  return (
    <section aria-label={t('form.options')} className="step-part">
      <h4>{t('form.options')}</h4>
      <div className="field-card-columns">
        {codes.map(code => (
          <div key={code}>
            <WordsField
              label={code}
              value={of(code)}
              onChange={words =>
                setTexts((all, language) => {
                  const own = all.fields[name] ?? { label: '', why: '' }
                  const options = { ...own.options, [code]: words[language] }
                  return { ...all, fields: { ...all.fields, [name]: { ...own, options } } }
                })
              }
            />
            {codes.length > 1 && (
              <Button size="small" type="text" onClick={() => put(codes.filter(one => one !== code))}>
                {t('form.removeOf', { name: code })}
              </Button>
            )}
          </div>
        ))}
      </div>
      <Button size="small" onClick={add}>
        {t('form.addOption')}
      </Button>
    </section>
  )
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
