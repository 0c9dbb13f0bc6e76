import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { itemsQuery } from '../client/archive.ts'
import { useText } from '../texts/language.tsx'
import { TabLeaves } from './tab-leaves.tsx'

interface ArchivedSelectProps {
  id: string
  value: readonly string[]
  onChange: (codes: string[]) => void
  'aria-required'?: boolean
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

/** Chooses archived items; they are found by any part of code, title, author or number. */
export function ArchivedSelect({ value, onChange, ...rest }: ArchivedSelectProps) {
  const { t } = useText()
  const [words, setWords] = useState('')
  const asked = new URLSearchParams({ size: '30', ...(words ? { q: words } : {}) }).toString()
  const found = useQuery(itemsQuery(asked))
  return (
    <TabLeaves>
      <Select
        {...rest}
        mode="multiple"
        allowClear
        loading={found.isFetching}
        placeholder={t('archive.choose')}
        value={[...value]}
        showSearch={{ filterOption: false, onSearch: setWords }}
        options={(found.data?.items ?? []).map(item => ({
          value: item.code,
          label: item.code,
          title: item.title,
          disabled: item.leftAt !== null || (item.isInHand && !value.includes(item.code)),
        }))}
        optionRender={({ value: code, data }) => (
          <div className="archived-option">
            <div>{data.title}</div>
            <div className="soft small numbers">{code}</div>
          </div>
        )}
        onChange={codes => onChange(codes)}
      />
    </TabLeaves>
  )
}
