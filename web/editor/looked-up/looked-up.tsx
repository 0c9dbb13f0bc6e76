import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { Count, LookedUp } from '#catalogue/types.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { CountCard } from './count-card.tsx'
import { StandardCard } from './standard-card.tsx'

/** What rules know a number by: it must be no field, and FEEL has to read it as one name. */
const NAME = /^[a-z][A-Za-z0-9]*$/

/** The numbers that rules may look at beside the fields: what is counted of other matters, and the office's standards. */
export function LookedUpNumbers() {
  const { t } = useText()
  const { manifest, form, setManifest } = useParts()
  if (!manifest || !form) return null
  const { counts = {}, standards = {}, ...rest } = manifest
  const putAll = (nextCounts: Readonly<Record<string, Count>>, nextStandards: Readonly<Record<string, LookedUp>>) =>
    setManifest({
      ...rest,
      ...(Object.keys(nextCounts).length > 0 ? { counts: nextCounts } : {}),
      ...(Object.keys(nextStandards).length > 0 ? { standards: nextStandards } : {}),
    })
  const taken = new Set([...Object.keys(form.properties), ...Object.keys(counts), ...Object.keys(standards)])
  return (
    <div className="stack">
      <h3>{t('lookedUp.title')}</h3>
      <p className="soft">{t('lookedUp.text')}</p>
      {Object.entries(counts).map(([name, count]) => (
        <CountCard
          key={name}
          name={name}
          count={count}
          put={next => putAll(next ? { ...counts, [name]: next } : without(counts, name), standards)}
        />
      ))}
      {Object.entries(standards).map(([name, standard]) => (
        <StandardCard
          key={name}
          name={name}
          standard={standard}
          put={next => putAll(counts, next ? { ...standards, [name]: next } : without(standards, name))}
        />
      ))}
      <NewNumber
        taken={taken}
        addCount={name => putAll({ ...counts, [name]: { same: ['asker'], days: 365 } }, standards)}
        addStandard={name => putAll(counts, { ...standards, [name]: { kind: 'lodging' } })}
      />
    </div>
  )
}

function without<T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> {
  const { [name]: _gone, ...rest } = all
  return rest
}

interface NewNumberProps {
  taken: ReadonlySet<string>
  addCount: (name: string) => void
  addStandard: (name: string) => void
}

function NewNumber({ taken, addCount, addStandard }: NewNumberProps) {
  const { t } = useText()
  const id = useId()
  const [name, setName] = useState('')
  const isReady = NAME.test(name) && !taken.has(name)
  const add = (make: (name: string) => void) => {
    make(name)
    setName('')
  }
  return (
    <div className="row">
      <Field id={id} label={t('lookedUp.name')} help={t('lookedUp.nameHelp')}>
        <Input id={id} value={name} onChange={event => setName(event.target.value.trim())} />
      </Field>
      <Button disabled={!isReady} onClick={() => add(addCount)}>
        {t('lookedUp.addCount')}
      </Button>
      <Button disabled={!isReady} onClick={() => add(addStandard)}>
        {t('lookedUp.addStandard')}
      </Button>
    </div>
  )
}
