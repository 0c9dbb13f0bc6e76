import { Select } from 'antd'
import { useId } from 'react'
import type { ClockEnds as Ends } from '#catalogue/types.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { serviceWords } from '../service-words.ts'

const DATES = ['date', 'datetime']

/** From when a limit is counted, and which field may name its end: nothing said is the step's beginning and the amount. */
export function ClockEnds({ limit }: { limit: string }) {
  const { t, language } = useText()
  const id = useId()
  const { manifest, form, texts, setManifest } = useParts()
  if (!manifest || !form || !texts) return null
  const { clocks = {}, ...rest } = manifest
  const words = serviceWords(texts, t, language)
  const days = Object.entries(form.properties)
    .filter(([, field]) => DATES.includes(field['x-widget'] ?? ''))
    .map(([name]) => ({ value: name, label: words.field(name) }))
  const steps = Object.keys(texts[language].steps).map(step => ({
    value: step,
    label: t('clock.afterStep', { step: words.step(step) }),
  }))
  const put = (end: keyof Ends, value: string | undefined) => {
    const { [end]: _old, ...others } = clocks[limit] ?? {}
    const ends = value === undefined ? others : { ...others, [end]: value }
    const { [limit]: _before, ...kept } = clocks
    const all = Object.keys(ends).length > 0 ? { ...kept, [limit]: ends } : kept
    setManifest(Object.keys(all).length > 0 ? { ...rest, clocks: all } : rest)
  }
  const choice = (end: keyof Ends, options: { value: string; label: string }[]) => (
    <Field id={`${id}-${end}`} label={t(`clock.${end}`)}>
      <Select
        id={`${id}-${end}`}
        allowClear
        size="small"
        placeholder={t(`clock.${end}None`)}
        value={clocks[limit]?.[end] ?? null}
        options={options}
        onChange={(value: string | undefined) => put(end, value)}
      />
    </Field>
  )
  return (
    <>
      {choice('from', [{ value: 'registered', label: t('clock.registered') }, ...days, ...steps])}
      {days.length > 0 && choice('until', days)}
    </>
  )
}
