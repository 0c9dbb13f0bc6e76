import { Checkbox, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { VOICES, type ServiceManifest } from '#catalogue/types.ts'
import { Field } from '../parts/field.tsx'
import { useText } from '../texts/language.tsx'
import { useParts } from './context.ts'
import { serviceWords } from './service-words.ts'

/** What few services are: set over others, offered to those on duty, taking what other offices send, with a slip of their own. */
export function SpecialRoles() {
  const { t, language } = useText()
  const id = useId()
  const { manifest, form, texts, setManifest } = useParts()
  if (!manifest || !form || !texts) return null
  const words = serviceWords(texts, t, language)
  const { voice, onDuty, layer, receives, slip } = manifest
  const put = <Part extends keyof ServiceManifest>(part: Part, value: ServiceManifest[Part] | undefined) => {
    const { [part]: _old, ...rest } = manifest
    // Without what is taken away it is a manifest still: only what may be left out is put here.
    setManifest((value === undefined ? rest : { ...rest, [part]: value }) as ServiceManifest)
  }
  const steps = Object.keys(texts[language].steps).map(step => ({ value: step, label: words.step(step) }))
  const fields = Object.keys(form.properties).map(field => ({ value: field, label: words.field(field) }))
  return (
    <details className="service-rules">
      <summary>{t('roles.title')}</summary>
      <div className="fields">
        <Field id={`${id}-voice`} label={t('roles.voice')} help={t('roles.voiceHelp')}>
          <Select
            id={`${id}-voice`}
            value={voice ?? ''}
            options={[
              { value: '', label: t('roles.voiceNone') },
              ...VOICES.map(one => ({ value: one, label: t(`roles.voice.${one}`) })),
            ]}
            onChange={chosen =>
              put(
                'voice',
                VOICES.find(one => one === chosen),
              )
            }
          />
        </Field>
        <Field id={`${id}-duty`} label={t('roles.onDuty')} help={t('roles.onDutyHelp')}>
          <InputNumber
            id={`${id}-duty`}
            min={1}
            max={9}
            precision={0}
            value={onDuty ?? null}
            onChange={place => put('onDuty', place ?? undefined)}
          />
        </Field>
        <Field id={`${id}-slip`} label={t('roles.slip')} help={t('roles.slipHelp')}>
          <Select
            id={`${id}-slip`}
            allowClear
            value={slip?.step ?? null}
            options={steps}
            onChange={(step: string | undefined) =>
              put('slip', step === undefined ? undefined : { fields: slip?.fields ?? [], ...slip, step })
            }
          />
        </Field>
        {slip && (
          <>
            <Field id={`${id}-slip-fields`} label={t('roles.slipFields')}>
              <Select
                id={`${id}-slip-fields`}
                mode="multiple"
                value={[...slip.fields]}
                options={fields}
                onChange={chosen => put('slip', { ...slip, fields: chosen })}
              />
            </Field>
            <Field id={`${id}-slip-opinion`} label={t('roles.slipOpinion')}>
              <Select
                id={`${id}-slip-opinion`}
                allowClear
                value={slip.opinion ?? null}
                options={steps}
                onChange={(step: string | undefined) => {
                  const { opinion: _old, ...rest } = slip
                  put('slip', step === undefined ? rest : { ...rest, opinion: step })
                }}
              />
            </Field>
          </>
        )}
      </div>
      <div className="stack">
        <Checkbox checked={layer === true} onChange={event => put('layer', event.target.checked ? true : undefined)}>
          {t('roles.layer')}
        </Checkbox>
        <Checkbox
          checked={receives === true}
          onChange={event => put('receives', event.target.checked ? true : undefined)}
        >
          {t('roles.receives')}
        </Checkbox>
      </div>
    </details>
  )
}
