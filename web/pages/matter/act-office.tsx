import { Radio } from 'antd'
import { OfficeSelect } from '../../forms/office-select.tsx'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import type { ActFormProps } from './act-form.tsx'

/** The inputs of an act that name units or posts of the office. */
export function ActOffice({ input, given, change, problems }: ActFormProps & { input: 'holder' | 'posts' | 'signer' }) {
  const { t } = useText()
  const id = `act-${input}`
  if (input === 'posts')
    return (
      <Field id={id} label={t('input.posts')} required problems={problems['posts']}>
        <OfficeSelect id={id} of="posts" isMany value={given.posts} onChange={posts => change({ posts })} />
      </Field>
    )
  if (input === 'signer')
    return (
      <>
        <Field id={id} label={t('act.signer')} required problems={problems['post']}>
          <OfficeSelect
            id={id}
            of="posts"
            isMany={false}
            value={given.signer ? [given.signer] : []}
            onChange={([signer = '']) => change({ signer })}
          />
        </Field>
        <Field id="act-where" label={t('act.where')} problems={problems['where']}>
          <Radio.Group
            aria-label={t('act.where')}
            value={given.where}
            onChange={event => change({ where: String(event.target.value) })}
            options={(['before', 'after', 'beside'] as const).map(value => ({ value, label: t(`act.where.${value}`) }))}
          />
        </Field>
      </>
    )
  return (
    <Field
      id={id}
      label={t('input.holder')}
      required
      problems={problems['post'] ?? problems['unit'] ?? problems['holder']}
    >
      <Radio.Group
        aria-label={t('input.holder')}
        value={given.holderKind}
        onChange={event => change({ holderKind: event.target.value === 'post' ? 'post' : 'unit', holder: '' })}
        options={[
          { value: 'unit', label: t('input.toUnit') },
          { value: 'post', label: t('input.toPost') },
        ]}
      />
      <OfficeSelect
        id={id}
        of={given.holderKind === 'unit' ? 'units' : 'posts'}
        isMany={false}
        value={given.holder ? [given.holder] : []}
        onChange={([holder = '']) => change({ holder })}
      />
    </Field>
  )
}
