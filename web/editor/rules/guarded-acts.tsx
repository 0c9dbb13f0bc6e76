import { Select } from 'antd'
import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { actChoices, guardedActs, withGuardedActs } from './guards.ts'

/** Before which acts a table stands guard. */
export function GuardedActs({ decision, isRead }: { decision: string; isRead: boolean }) {
  const { t, language } = useText()
  const id = useId()
  const { manifest, texts, setManifest } = useParts()
  if (!manifest || !texts) return null
  const guards = manifest.guards ?? []
  const words = { registering: t('guard.registering'), anyOutcome: t('guard.anyOutcome') }
  return (
    <Field id={id} label={t('guard.acts')} help={t('guard.actsHelp')}>
      <Select
        id={id}
        mode="multiple"
        disabled={isRead}
        value={guardedActs(guards, decision)}
        options={actChoices(texts[language], words)}
        optionFilterProp="label"
        onChange={acts => setManifest({ ...manifest, guards: withGuardedActs(guards, decision, acts) })}
      />
    </Field>
  )
}
