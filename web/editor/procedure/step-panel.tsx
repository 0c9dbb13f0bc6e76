import { Checkbox, Segmented, Select } from 'antd'
import { useId } from 'react'
import type { Language, Text } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { WordsField } from '../words-field.tsx'
import { AskedFields } from './asked-fields.tsx'
import { LimitField } from './limit-field.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import type { PanelProps } from './panel.tsx'
import { stepView } from './step-model.ts'
import { WhoField } from './who-field.tsx'

const OPINIONS = ['remark', 'proposal', 'instruction', 'countersignature', 'report', 'check'] as const

type StepTexts = ServiceTexts['steps'][string]

/** A step: what it is called and asks, who does it by when, with which outcomes, and what has to be filled in. */
export function StepPanel({ drawing, element }: PanelProps) {
  const { t } = useText()
  const id = useId()
  const { texts, setTexts } = useParts()
  const step = stepView(element)
  const modeling = drawing.get('modeling')
  const update = (properties: Record<string, unknown>) => modeling.updateProperties(element, properties)
  const wordsOf = (pick: (words: StepTexts) => string): Text => ({
    'zh-Hans': pick(texts?.['zh-Hans'].steps[step.id] ?? EMPTY),
    'zh-Hant': pick(texts?.['zh-Hant'].steps[step.id] ?? EMPTY),
    en: pick(texts?.en.steps[step.id] ?? EMPTY),
  })
  const say = (change: (words: StepTexts, language: Language) => StepTexts) =>
    setTexts((all, language) => ({
      ...all,
      steps: { ...all.steps, [step.id]: change(all.steps[step.id] ?? EMPTY, language) },
    }))
  const flags = [
    ['closes', step.closes],
    ['answers', step.answers],
  ] as const
  return (
    <div className="stack step-panel">
      <WordsField
        label={t('step.name')}
        value={wordsOf(words => words.name)}
        onChange={name => {
          say((words, language) => ({ ...words, name: name[language] }))
          update({ name: name['zh-Hans'] })
        }}
      />
      <WordsField
        label={t('step.asks')}
        isLong
        value={wordsOf(words => words.asks)}
        onChange={asks => say((words, language) => ({ ...words, asks: asks[language] }))}
      />
      <Field id={`${id}-kind`} label={t('step.kind')}>
        <Segmented
          id={`${id}-kind`}
          value={step.kind}
          options={[
            { value: 'task', label: t('step.task') },
            { value: 'reading', label: t('step.reading') },
          ]}
          onChange={kind => update({ 'shuniu:kind': kind === 'reading' ? 'reading' : undefined })}
        />
      </Field>
      <WhoField drawing={drawing} element={element} />
      <LimitField drawing={drawing} element={element} />
      {step.kind === 'task' && (
        <Field id={`${id}-opinion`} label={t('step.opinion')}>
          <Select
            id={`${id}-opinion`}
            value={step.opinion}
            options={OPINIONS.map(kind => ({ value: kind, label: t(`opinion.${kind}`) }))}
            onChange={opinion => update({ 'shuniu:opinion': opinion })}
          />
        </Field>
      )}
      <OutcomeFields drawing={drawing} element={element} />
      <AskedFields drawing={drawing} element={element} />
      <NotActorOf drawing={drawing} element={element} />
      {step.kind === 'task' && (
        <Field id={`${id}-draft`} label={t('step.draft')}>
          <Select
            id={`${id}-draft`}
            mode="multiple"
            value={[...step.draft]}
            options={USES.map(use => ({ value: use, label: t(`draft.${use}`) }))}
            onChange={(uses: string[]) => update({ 'shuniu:draft': uses.length > 0 ? uses.join(' ') : undefined })}
          />
        </Field>
      )}
      <div>
        {flags.map(([flag, isSet]) => (
          <div key={flag}>
            <Checkbox
              checked={isSet}
              onChange={event => update({ [`shuniu:${flag}`]: event.target.checked || undefined })}
            >
              {t(`step.${flag}`)}
            </Checkbox>
          </div>
        ))}
      </div>
    </div>
  )
}

const USES = ['write', 'review'] as const
const EMPTY: StepTexts = { name: '', asks: '', outcomes: {} }

/** Whoever did one of these steps may not do this one. */
function NotActorOf({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const id = useId()
  const { texts } = useParts()
  const { notActorOf } = stepView(element)
  const others = Object.entries(texts?.[language].steps ?? {}).filter(([step]) => step !== element.id)
  return (
    <Field id={id} label={t('step.notActorOf')} help={t('step.notActorOfHelp')}>
      <Select
        id={id}
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={[...notActorOf]}
        options={others.map(([step, words]) => ({ value: step, label: words.name }))}
        onChange={steps =>
          drawing
            .get('modeling')
            .updateProperties(element, { 'shuniu:notActorOf': steps.length > 0 ? steps.join(' ') : undefined })
        }
      />
    </Field>
  )
}
