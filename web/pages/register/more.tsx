import { useQuery } from '@tanstack/react-query'
import { Input, Radio, Select, Space } from 'antd'
import { officeQuery } from '../../client/queries.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { touched, type AskerKind, type Draft, type Secrecy } from './view.ts'

const ASKERS: readonly AskerKind[] = ['leader', 'office', 'unit', 'citizen', 'staff']

/** What may be said about a matter and need not: who is owed an answer, the focus it belongs to, how widely it is known. */
export function More({
  draft,
  change,
  secrecy,
}: {
  draft: Draft
  change: (change: Partial<Draft>) => void
  secrecy: Secrecy
}) {
  const { t } = useText()
  const office = useQuery(officeQuery)
  return (
    <details
      className="register-more"
      open={draft.askerName !== '' || draft.focus !== null || (draft.secrecy ?? secrecy) !== 'none'}
    >
      <summary>{t('register.more')}</summary>
      <div className="fields">
        <Field
          id="asker"
          label={t('register.asker')}
          help={t('register.askerHelp')}
          doubtful={draft.doubtful.includes('asker')}
        >
          <Space.Compact block>
            <Select<AskerKind>
              aria-label={t('register.askerKind')}
              style={{ width: 110 }}
              value={draft.askerKind}
              onChange={askerKind => change({ askerKind })}
              options={ASKERS.map(kind => ({ value: kind, label: t(`asker.${kind}` as const) }))}
            />
            <Input
              id="asker"
              aria-describedby="asker-note"
              value={draft.askerName}
              onChange={event => change({ askerName: event.target.value, doubtful: touched(draft, 'asker') })}
            />
          </Space.Compact>
        </Field>
        <Field id="focus" label={t('register.focus')} help={t('register.focusHelp')}>
          <Select
            id="focus"
            aria-describedby="focus-note"
            allowClear
            value={draft.focus}
            onChange={(focus: string | undefined) => change({ focus: focus ?? null })}
            options={(office.data?.focuses ?? [])
              .filter(focus => focus.isActive)
              .map(focus => ({ value: focus.id, label: focus.name }))}
          />
        </Field>
        <Field id="secrecy" label={t('register.secrecy')} help={t('register.secrecyHelp')}>
          <Radio.Group
            id="secrecy"
            aria-label={t('register.secrecy')}
            optionType="button"
            value={draft.secrecy ?? secrecy}
            onChange={event => change({ secrecy: event.target.value as Secrecy })}
            options={[
              { value: 'none', label: t('secrecy.none') },
              { value: 'internal', label: t('secrecy.internal') },
              { value: 'work-secret', label: t('secrecy.work') },
            ]}
          />
        </Field>
      </div>
    </details>
  )
}
