import { Checkbox, Radio, Select } from 'antd'
import { UrgencyChoice } from '../../forms/urgency-choice.tsx'
import { Field } from '../../parts/field.tsx'
import { openDuplicates } from './act-request.ts'
import { useText } from '../../texts/language.tsx'
import type { ActFormProps } from './act-form.tsx'

const CHANNELS = ['desk', 'exchange', 'mail', 'phone', 'in-person', 'window', 'email', 'other'] as const

interface ActChoicesProps extends ActFormProps {
  input: 'step' | 'direct' | 'askers' | 'channel' | 'attachment' | 'duplicates' | 'urgency'
}

/** The inputs of an act that are chosen rather than written. */
export function ActChoices({ input, act, matter, given, change, problems }: ActChoicesProps) {
  const { t } = useText()
  const id = `act-${input}`
  switch (input) {
    case 'step':
      if (act.choices.length < 2) return null
      return (
        <Field id={id} label={t('input.step')} required problems={problems['to']}>
          <Radio.Group
            id={id}
            aria-label={t('input.step')}
            value={given.step}
            onChange={event => change({ step: String(event.target.value) })}
            className="act-radios"
            options={act.choices.map(choice => ({
              value: choice.code,
              label: (
                <span>
                  {choice.label} <span className="faint small">{choice.effect}</span>
                </span>
              ),
            }))}
          />
        </Field>
      )
    case 'direct':
      return (
        <Checkbox checked={given.direct} onChange={event => change({ direct: event.target.checked })}>
          {t('input.direct')}
        </Checkbox>
      )
    case 'duplicates': {
      const numbers = openDuplicates(matter).map(({ number }) => number)
      if (numbers.length === 0) return null
      return (
        <div>
          <Checkbox checked={given.duplicates} onChange={event => change({ duplicates: event.target.checked })}>
            {t('input.duplicates', { numbers: numbers.join(t('act.separator')) })}
          </Checkbox>
          <p className="soft small">{t('input.duplicatesHelp')}</p>
        </div>
      )
    }
    case 'askers':
      return (
        <Field id={id} label={t('input.askers')} problems={problems['askers']}>
          <Checkbox.Group
            value={given.askers}
            onChange={askers => change({ askers })}
            options={matter.askers
              .filter(asker => asker.answer === null)
              .map(asker => ({ value: asker.id, label: asker.name }))}
          />
        </Field>
      )
    case 'channel':
      return (
        <Field id={id} label={t('input.channel')} problems={problems['channel']}>
          <Select
            id={id}
            value={given.channel}
            onChange={(channel: string) => change({ channel })}
            options={CHANNELS.map(channel => ({ value: channel, label: t(`channel.${channel}`) }))}
          />
        </Field>
      )
    case 'attachment':
      if (matter.attachments.length === 0) return null
      return (
        <Field id={id} label={t('input.attachment')} problems={problems['attachment']}>
          <Select
            id={id}
            allowClear
            value={given.attachment || null}
            placeholder={t('input.attachmentNone')}
            onChange={(attachment: string | undefined) => change({ attachment: attachment ?? '' })}
            options={matter.attachments.map(file => ({ value: file.id, label: file.name }))}
          />
        </Field>
      )
    case 'urgency':
      return (
        <Field id={id} label={t('urgency.label')} problems={problems['urgency']}>
          <UrgencyChoice value={given.urgency} onChange={urgency => change({ urgency })} />
        </Field>
      )
  }
}
