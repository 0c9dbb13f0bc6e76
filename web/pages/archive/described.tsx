import { DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import type { ArchiveSettingsView, PaperBody } from '#api/archive/schema.ts'
import type { RefusalView } from '../../client/problem.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { PERIODS } from './view.ts'

export type Described = Partial<PaperBody>

interface DescribedFieldsProps {
  value: Described
  settings: ArchiveSettingsView
  problems: Readonly<Record<string, readonly RefusalView[]>>
  change: (change: Described) => void
}

/** How one item is described in the catalogue. */
export function DescribedFields({ value, settings, problems, change }: DescribedFieldsProps) {
  const { t } = useText()
  const id = (name: string) => `item-${name}`
  const text = (name: 'title' | 'author' | 'number' | 'remark', isRequired: boolean) => (
    <Field id={id(name)} label={t(`archive.field.${name}`)} required={isRequired} problems={problems[name]}>
      <Input
        id={id(name)}
        value={value[name] ?? ''}
        onChange={event => change({ [name]: event.target.value || (isRequired ? '' : null) })}
      />
    </Field>
  )
  return (
    <>
      {text('title', true)}
      {text('author', true)}
      {text('number', false)}
      <Field id={id('dated')} label={t('archive.dated')} required problems={problems['datedOn']}>
        <DatePicker
          id={id('dated')}
          allowClear={false}
          value={value.datedOn ? dayjs(value.datedOn) : null}
          onChange={day => day && change({ datedOn: day.format('YYYY-MM-DD') })}
        />
      </Field>
      <Field id={id('period')} label={t('archive.period')} required problems={problems['retention']}>
        <Select
          id={id('period')}
          value={value.retention ?? null}
          options={PERIODS.map(period => ({ value: period, label: t(`archive.period.${period}`) }))}
          onChange={retention => retention && change({ retention })}
        />
      </Field>
      <Field id={id('class')} label={t('archive.class')} required problems={problems['class']}>
        <Select
          id={id('class')}
          value={value.class ?? null}
          options={settings.classes.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
          onChange={of => of && change({ class: of })}
        />
      </Field>
      <Field id={id('pages')} label={t('archive.pages')} problems={problems['pages']}>
        <InputNumber
          id={id('pages')}
          min={1}
          value={value.pages ?? null}
          onChange={pages => change({ pages: pages ?? null })}
        />
      </Field>
      {text('remark', false)}
    </>
  )
}
