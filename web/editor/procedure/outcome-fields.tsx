import { Button, Checkbox, Select } from 'antd'
import type { Text } from '#base/language.ts'
import { LANGUAGES } from '#base/language.ts'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { OUTCOMES, outcomeWord } from '../default-words.ts'
import { WordsField } from '../words-field.tsx'
import type { PanelProps } from './panel.tsx'
import { setOutcomes, stepView, type OutcomeView } from './step-model.ts'

/** What whoever does a step may choose at its end, and what it takes to choose it. */
export function OutcomeFields({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const { texts, form } = useParts()
  const { outcomes, kind, draft } = stepView(element)
  if (kind === 'reading') return null
  const put = (changed: readonly OutcomeView[]) => setOutcomes(drawing, element, changed)
  const change = (index: number, part: Partial<OutcomeView>) =>
    put(outcomes.map((outcome, at) => (at === index ? { ...outcome, ...part } : outcome)))
  const free = Object.keys(OUTCOMES).filter(code => !outcomes.some(outcome => outcome.code === code))
  const fields = Object.keys(form?.properties ?? {}).map(name => ({
    value: name,
    label: texts?.[language].fields[name]?.label ?? name,
  }))
  return (
    <section className="step-part" aria-label={t('outcome.title')}>
      <h4>{t('outcome.title')}</h4>
      {outcomes.map((outcome, index) => (
        <div key={outcome.code} className="step-card">
          <OutcomeWords step={element.id} code={outcome.code} />
          <Checkbox
            checked={outcome.opinion === 'required'}
            onChange={event => change(index, { opinion: event.target.checked ? 'required' : 'optional' })}
          >
            {t('outcome.opinion')}
          </Checkbox>
          {(draft.includes('review') || outcome.reviewed) && (
            <Checkbox checked={outcome.reviewed} onChange={event => change(index, { reviewed: event.target.checked })}>
              {t('outcome.reviewed')}
            </Checkbox>
          )}
          <Select
            mode="multiple"
            aria-label={t('outcome.requires')}
            placeholder={t('outcome.requires')}
            showSearch={{ optionFilterProp: 'label' }}
            value={[...outcome.requires]}
            options={fields}
            onChange={requires => change(index, { requires })}
          />
          {outcomes.length > 1 && (
            <Button size="small" type="text" onClick={() => put(outcomes.filter((_, at) => at !== index))}>
              {t('outcome.remove', {
                name: texts?.[language].steps[element.id]?.outcomes[outcome.code]?.label ?? outcome.code,
              })}
            </Button>
          )}
        </div>
      ))}
      <Select
        aria-label={t('outcome.add')}
        placeholder={t('outcome.add')}
        value={null}
        options={free.map(code => ({ value: code, label: outcomeWord(code, language) }))}
        onChange={(code: string | null) => {
          if (code !== null) put([...outcomes, { code, opinion: 'optional', requires: [], reviewed: false }])
        }}
      />
    </section>
  )
}

function OutcomeWords({ step, code }: { step: string; code: string }) {
  const { t } = useText()
  const { texts, setTexts } = useParts()
  const of = (part: 'label' | 'effect'): Text => {
    const [hans, hant, en] = LANGUAGES.map(language => texts?.[language].steps[step]?.outcomes[code]?.[part] ?? '')
    return { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' }
  }
  const say = (part: 'label' | 'effect', words: Text) =>
    setTexts((all, language) => {
      const own = all.steps[step]
      if (!own) return all
      const outcome = { ...(own.outcomes[code] ?? { label: '', effect: '' }), [part]: words[language] }
      return { ...all, steps: { ...all.steps, [step]: { ...own, outcomes: { ...own.outcomes, [code]: outcome } } } }
    })
  return (
    <>
      <WordsField label={t('outcome.label')} value={of('label')} onChange={words => say('label', words)} />
      <WordsField label={t('outcome.effect')} value={of('effect')} onChange={words => say('effect', words)} />
    </>
  )
}
