import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { officeQuery } from '../client/queries.ts'
import { useText } from '../texts/language.tsx'
import { optionsOf } from './office-options.ts'
import { TabLeaves } from './tab-leaves.tsx'

interface OfficeSelectProps {
  id?: string
  of: 'units' | 'posts'
  isMany: boolean
  value: readonly string[]
  onChange: (ids: string[]) => void
  'aria-label'?: string
  'aria-required'?: boolean
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

/** Chooses units or posts of the office; any part of a name finds them, people in a post too. */
export function OfficeSelect({ of, isMany, value, onChange, ...rest }: OfficeSelectProps) {
  const { t } = useText()
  const office = useQuery(officeQuery)
  const select = (
    <Select
      {...rest}
      {...(isMany ? { mode: 'multiple' as const, value: [...value] } : { value: value[0] ?? null })}
      allowClear
      loading={office.isPending}
      placeholder={t(of === 'units' ? 'form.unit' : 'form.post')}
      showSearch={{ optionFilterProp: 'label' }}
      options={office.data ? optionsOf(office.data, of) : []}
      onChange={(chosen: string | string[] | null) =>
        onChange(chosen === null || chosen === undefined ? [] : [chosen].flat())
      }
    />
  )
  return isMany ? <TabLeaves>{select}</TabLeaves> : select
}
