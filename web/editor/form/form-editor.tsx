import { Button } from 'antd'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { DEFAULTS } from '../default-words.ts'
import { FORM } from '../files.ts'
import { FindingsAt } from '../findings.tsx'
import { RawFile } from '../raw-file.tsx'
import { FieldCard } from './field-card.tsx'
import { fieldOf, freeName, putField } from './form-ops.ts'

/** What is asked: each field with its words, how it is entered, and who needs it. */
export function FormEditor() {
  const { t } = useText()
  const { form, texts, setForm } = useParts()
  if (!form || !texts) return <RawFile file={FORM} />
  const add = () => {
    const name = freeName(form)
    setForm(putField(form, name, fieldOf('text')), (all, language) => ({
      ...all,
      fields: { ...all.fields, [name]: { label: DEFAULTS.field[language], why: DEFAULTS.why[language] } },
    }))
  }
  return (
    <div className="stack">
      <FindingsAt file={FORM} />
      <ul>
        {Object.entries(form.properties).map(([name, field]) => (
          <FieldCard key={name} name={name} field={field} />
        ))}
      </ul>
      <div>
        <Button onClick={add}>{t('form.addField')}</Button>
      </div>
    </div>
  )
}
