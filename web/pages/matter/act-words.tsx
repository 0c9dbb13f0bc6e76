import { Input, InputNumber } from 'antd'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import type { ActFormProps } from './act-form.tsx'

interface ActWordsProps extends ActFormProps {
  input: 'opinion' | 'text' | 'reason' | 'words' | 'amount' | 'title'
}

/** The inputs of an act that are written. An opinion stands later exactly as it was written here. */
export function ActWords({ input, act, given, change, problems }: ActWordsProps) {
  const { t } = useText()
  const id = `act-${input}`
  const isRequired =
    input === 'opinion'
      ? (act.choices.find(choice => choice.code === given.outcome)?.opinionRequired ?? false)
      : input !== 'words' && input !== 'title'
  const aria = {
    id,
    'aria-required': isRequired,
    'aria-invalid': problems[input] !== undefined,
    'aria-describedby': `${id}-note`,
  }
  return (
    <Field
      id={id}
      label={t(`input.${input}`)}
      required={isRequired}
      help={input === 'amount' ? t('input.amountHelp') : null}
      problems={problems[input]}
    >
      {input === 'amount' ? (
        <InputNumber {...aria} min={1} max={3650} value={given.amount} onChange={amount => change({ amount })} />
      ) : (
        <Input.TextArea
          {...aria}
          autoSize={{ minRows: input === 'title' ? 1 : 3, maxRows: 14 }}
          value={given[input]}
          onChange={event => change({ [input]: event.target.value })}
        />
      )}
    </Field>
  )
}
