import { Button, Select } from 'antd'
import { useId } from 'react'
import type { Example } from '#catalogue/example.ts'
import type { PlayedAct } from '#api/amendments/schema.ts'
import { Field } from '../../parts/field.tsx'
import { useText, type Say } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { DayInput } from './day-input.tsx'

export type Expected = NonNullable<Example['expect']>

/** What an act of an example can be refused with. */
export const REFUSALS = [
  'RULE_BREAKS',
  'RULE_NEEDS_REASON',
  'RULE_UNSURE',
  'FIELD_REQUIRED',
  'FIELD_INVALID',
  'STEP_FIELD_REQUIRED',
  'OPINION_REQUIRED',
  'OUTCOME_UNKNOWN',
  'DOER_MAY_NOT_CHECK',
  'TASK_NOT_OPEN',
  'STEP_WAITING',
  'ASKER_UNANSWERED',
  'ANSWER_UNDELIVERED',
  'SUPERVISED_OPEN',
  'CLOSE_REFUSED',
  'NOT_DECIDED',
] as const

interface ExpectedFieldsProps {
  expected: Expected
  /** How it came out, to be taken over at one press. */
  played: PlayedAct | undefined
  onChange: (part: keyof Expected, value: Expected[keyof Expected] | undefined) => void
  onTake: (expected: Expected) => void
}

/** What has to hold after an act: what is left out is not looked at. */
export function ExpectedFields({ expected, played, onChange, onTake }: ExpectedFieldsProps) {
  const { t, language } = useText()
  const key = useId()
  const { texts } = useParts()
  const { steps = {}, ends = {} } = texts?.[language] ?? {}
  const stepName = (step: string): string => steps[step]?.name ?? step
  const open = expected.open ?? []
  return (
    <div className="example-expected">
      <div className="fields">
        <Field id={`${key}-refused`} label={t('examples.outcome')}>
          <Select
            id={`${key}-refused`}
            value={expected.refused ?? ''}
            options={[
              { value: '', label: t('examples.accepted') },
              ...REFUSALS.map(code => ({ value: code, label: t(`refusal.${code}`) })),
            ]}
            onChange={code => onChange('refused', code === '' ? undefined : code)}
          />
        </Field>
        <Field id={`${key}-open`} label={t('examples.open')}>
          <Select
            id={`${key}-open`}
            mode="multiple"
            value={[...open]}
            options={Object.keys(steps).map(step => ({ value: step, label: stepName(step) }))}
            onChange={chosen => onChange('open', chosen.length > 0 ? chosen : undefined)}
          />
        </Field>
        {open.map(step => (
          <Field key={step} id={`${key}-due-${step}`} label={t('examples.due', { step: stepName(step) })}>
            <DayInput
              id={`${key}-due-${step}`}
              label={t('examples.due', { step: stepName(step) })}
              value={expected.due?.[step] ?? ''}
              onChange={day => onChange('due', { ...expected.due, [step]: day })}
            />
          </Field>
        ))}
        <Field id={`${key}-rules`} label={t('examples.rules')}>
          <Select
            id={`${key}-rules`}
            mode="tags"
            value={[...(expected.rules ?? [])]}
            options={(played?.rules ?? []).map(rule => ({ value: rule, label: rule }))}
            onChange={rules => onChange('rules', rules.length > 0 ? rules : undefined)}
          />
        </Field>
        <Field id={`${key}-end`} label={t('examples.end')}>
          <Select
            id={`${key}-end`}
            value={expected.end ?? ''}
            options={[
              { value: '', label: t('examples.notEnded') },
              ...Object.entries(ends).map(([end, label]) => ({ value: end, label })),
            ]}
            onChange={end => onChange('end', end === '' ? undefined : end)}
          />
        </Field>
      </div>
      {played && (
        <Button size="small" onClick={() => onTake(takenFrom(played, expected))}>
          {t('examples.expectThis')}
        </Button>
      )}
    </div>
  )
}

/** What an act is expected to be refused with; null where it is to be accepted. */
export function refusalWord(expected: Expected | undefined, t: Say): string | null {
  const known = REFUSALS.find(code => code === expected?.refused)
  return known ? t(`refusal.${known}`) : (expected?.refused ?? null)
}

/** What came out, as what is expected from now on; rules and values of fields that were named stay named. */
function takenFrom({ code, open, end }: PlayedAct, before: Expected): Expected {
  if (code !== null) return { ...(before.rules ? { rules: before.rules } : {}), refused: code }
  const due = Object.fromEntries(open.flatMap(({ step, day }) => (day === null ? [] : [[step, day]])))
  const { refused: _refused, open: _open, due: _due, end: _end, ...rest } = before
  return {
    ...rest,
    ...(open.length > 0 ? { open: [...new Set(open.map(({ step }) => step))] } : {}),
    ...(Object.keys(due).length > 0 ? { due } : {}),
    ...(end === null ? {} : { end: end.id }),
  }
}
