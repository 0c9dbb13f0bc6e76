import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { DeliveryView } from '#api/issuing/schema.ts'
import { partnersQuery } from '../../../client/issuing.ts'
import { MATTER_CHANGES, officeQuery } from '../../../client/queries.ts'
import { useSend } from '../../../client/use-send.ts'
import { Trouble } from '../../../parts/trouble.tsx'
import { useText } from '../../../texts/language.tsx'

interface Line {
  id: number
  role: 'to' | 'cc'
  name: string
  copies: number
}

const ROLES = ['to', 'cc'] as const

/** The list while it can still be changed: whom the product knows by name gets it here, everybody else on paper. */
export function RecipientList({ matter, deliveries }: { matter: string; deliveries: readonly DeliveryView[] }) {
  const { t } = useText()
  const units = useQuery(officeQuery).data?.units.filter(unit => unit.isActive) ?? []
  const partners = useQuery(partnersQuery).data?.items ?? []
  const [lines, setLines] = useState<readonly Line[]>(() =>
    deliveries.map(({ role, name, copies }, id) => ({ id, role, name, copies })),
  )
  const saving = useSend(MATTER_CHANGES)
  const change = (id: number, part: Partial<Line>) =>
    setLines(lines.map(line => (line.id === id ? { ...line, ...part } : line)))
  const known = (name: string) => {
    const unit = units.find(one => one.name === name)
    const partner = partners.find(one => one.name === name)
    return unit ? { unit: unit.id } : partner ? { partner: partner.id } : {}
  }
  const save = () => {
    const recipients = lines
      .filter(line => line.name.trim() !== '')
      .map(({ role, name, copies }) => ({ role, name: name.trim(), copies, ...known(name.trim()) }))
    saving.mutate({ method: 'PUT', path: `/api/matters/${matter}/document/recipients`, body: { recipients } })
  }
  const names = [...units, ...partners].map(one => ({ value: one.name }))
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t('issuing.recipients')}</h3>
      {lines.map(line => (
        <div key={line.id} className="row">
          <Select
            aria-label={t('issuing.recipients')}
            value={line.role}
            onChange={role => change(line.id, { role })}
            options={ROLES.map(role => ({ value: role, label: t(`issuing.role.${role}`) }))}
          />
          <AutoComplete
            className="grow"
            aria-label={t('issuing.name')}
            value={line.name}
            options={names}
            showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
            onChange={(name: string) => change(line.id, { name })}
          />
          <InputNumber
            aria-label={t('issuing.copies')}
            min={0}
            max={99_999}
            value={line.copies}
            onChange={copies => change(line.id, { copies: copies ?? 0 })}
            style={{ width: 80 }}
          />
          <Button
            type="text"
            aria-label={t('issuing.removeOne', { name: line.name })}
            onClick={() => setLines(lines.filter(other => other.id !== line.id))}
          >
            {t('issuing.remove')}
          </Button>
        </div>
      ))}
      <div className="row">
        <Button
          onClick={() =>
            setLines([...lines, { id: Math.max(-1, ...lines.map(one => one.id)) + 1, role: 'to', name: '', copies: 1 }])
          }
        >
          {t('issuing.addRecipient')}
        </Button>
        <Button type="primary" loading={saving.isPending} onClick={save}>
          {t('issuing.save')}
        </Button>
      </div>
      {saving.isError && <Trouble error={saving.error} />}
    </section>
  )
}
