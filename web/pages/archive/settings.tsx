import { DeleteOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { ArchiveSettingsView } from '#api/archive/schema.ts'
import { ARCHIVE_CHANGES } from '../../client/archive.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { officeQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { Field } from '../../parts/field.tsx'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'

const FIRST: ArchiveSettingsView = { fonds: '', transferYears: 10, approval: null, approvedOn: null, classes: [] }
const FONDS = /^[A-Z]?\d{3,4}$/
const CODE = /^[A-Z0-9]{2,4}$/

/** How the archive numbers, when things go to the state archives, and who consented to the schedule. */
export function ArchiveSettings({ settings }: { settings: ArchiveSettingsView | null }) {
  const { t } = useText()
  const office = useQuery(officeQuery).data
  const [value, setValue] = useState<ArchiveSettingsView>(settings ?? FIRST)
  const saving = useSend(ARCHIVE_CHANGES)
  const problem = saving.isError ? problemFrom(saving.error) : null
  const wrong = byField(problem)
  const change = (part: Partial<ArchiveSettingsView>) => setValue({ ...value, ...part })
  const isWhole =
    FONDS.test(value.fonds) &&
    value.classes.length > 0 &&
    value.classes.every(({ code, name }) => CODE.test(code) && name.trim() !== '') &&
    (value.approval === null) === (value.approvedOn === null)
  const putClass = (at: number, part: Partial<ArchiveSettingsView['classes'][number]>) =>
    change({ classes: value.classes.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <div className="stack" style={{ maxWidth: 640 }}>
      <Field id="fonds" label={t('archive.fonds')} help={t('archive.fondsHelp')} required problems={wrong['fonds']}>
        <Input id="fonds" value={value.fonds} onChange={event => change({ fonds: event.target.value.trim() })} />
      </Field>
      <Field id="transfer-years" label={t('archive.transferYears')}>
        <Radio.Group
          id="transfer-years"
          value={value.transferYears}
          options={[
            { value: 10, label: t('archive.tenYears') },
            { value: 20, label: t('archive.twentyYears') },
          ]}
          onChange={event => change({ transferYears: event.target.value === 20 ? 20 : 10 })}
        />
      </Field>
      <div className="row archive-approval">
        <Field id="approval" label={t('archive.approval')} help={t('archive.approvalHelp')}>
          <Input
            id="approval"
            value={value.approval ?? ''}
            onChange={event => change({ approval: event.target.value || null })}
          />
        </Field>
        <Field id="approved-on" label={t('archive.approvedOn')}>
          <DatePicker
            id="approved-on"
            value={value.approvedOn ? dayjs(value.approvedOn) : null}
            onChange={day => change({ approvedOn: day ? day.format('YYYY-MM-DD') : null })}
          />
        </Field>
      </div>
      <section className="stack archive-classes" aria-labelledby="archive-classes">
        <h2 id="archive-classes">{t('archive.classes')}</h2>
        <p className="soft">{t('archive.classesHelp')}</p>
        {value.classes.map((one, at) => (
          // A class has no name but its place while its code is typed.
          // oxlint-disable-next-line no-array-index-key
          <div key={at} className="row">
            <Input
              aria-label={t('archive.classCode')}
              placeholder="BGS"
              style={{ width: 90 }}
              value={one.code}
              onChange={event => putClass(at, { code: event.target.value.toUpperCase().trim() })}
            />
            <Input
              aria-label={t('archive.className')}
              placeholder={t('archive.className')}
              style={{ width: 180 }}
              value={one.name}
              onChange={event => putClass(at, { name: event.target.value })}
            />
            <Select
              aria-label={t('archive.classUnit')}
              placeholder={t('archive.classUnit')}
              allowClear
              className="grow"
              showSearch={{ optionFilterProp: 'label' }}
              value={one.unitId}
              options={(office?.units ?? []).map(unit => ({ value: unit.id, label: unit.name }))}
              onChange={unitId => putClass(at, { unitId: unitId ?? null })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('archive.removeClass', { name: one.name })}
              onClick={() => change({ classes: value.classes.filter((_one, index) => index !== at) })}
            />
          </div>
        ))}
        <div>
          <Button
            size="small"
            onClick={() => change({ classes: [...value.classes, { code: '', name: '', unitId: null }] })}
          >
            {t('archive.addClass')}
          </Button>
        </div>
      </section>
      {problem && <Refusals title={t('archive.refused')} lines={[{ code: problem.code, text: problem.detail }]} />}
      {saving.isSuccess && <p role="status">{t('archive.saved')}</p>}
      <div>
        <Button
          type="primary"
          disabled={!isWhole}
          loading={saving.isPending}
          onClick={() => saving.mutate({ method: 'PUT', path: '/api/archive/settings', body: value })}
        >
          {t('archive.save')}
        </Button>
      </div>
    </div>
  )
}
