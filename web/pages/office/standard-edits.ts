import type { Standards } from '#api/standards/schema.ts'
import { filled } from '../../forms/schema.ts'
import type { Say } from '../../texts/language.tsx'
import { editField } from './edit-field.ts'
import type { Edit } from './edits.ts'

export type Kind = Standards['kinds'][number]
export type Item = Kind['items'][number]

/** The form that fills in an amount from the notice that set it. */
export function addStandardEdit(t: Say, kind: Kind, today: string): Edit {
  const field = editField(t)
  return {
    title: `${kind.name} · ${t('standards.add')}`,
    fields: [
      field('place', 'text', 'standards.place'),
      field('grade', 'choice', 'standards.grade', {
        options: Object.fromEntries(kind.grades.map(grade => [grade.id, grade.name])),
      }),
      field('amount', 'number', 'standards.amount', { required: true, minimum: 0.01 }),
      field('fromOn', 'date', 'standards.from', { required: true }),
      field('toOn', 'date', 'standards.to'),
      field('source', 'text', 'standards.source', { required: true }),
    ],
    values: { fromOn: today },
    deed: values => ({ method: 'POST', path: '/api/standards', body: { ...filled(values), kind: kind.id } }),
  }
}

/** The form that ends an amount. */
export function endStandardEdit(t: Say, item: Item, today: string): Edit {
  return {
    title: t('standards.end'),
    fields: [editField(t)('toOn', 'date', 'standards.to', { required: true })],
    values: { toOn: item.fromOn > today ? item.fromOn : today },
    deed: values => ({ method: 'POST', path: `/api/standards/${item.id}/end`, body: values }),
  }
}
