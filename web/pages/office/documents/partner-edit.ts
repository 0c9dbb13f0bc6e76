import type { PartnerList } from '#api/exchange/schema.ts'
import type { FormField, Widget } from '../../../forms/schema.ts'
import { filled } from '../../../forms/schema.ts'
import type { Say } from '../../../texts/language.tsx'
import type { Edit } from '../edits.ts'

type Partner = PartnerList['items'][number]

/** The form of a partner; a card is given once and never changed. */
export function partnerEdit(t: Say, partner: Partner | null): Edit {
  const asked = (name: 'name' | 'card' | 'address', widget: Widget, help: string | null = null): FormField => ({
    name,
    widget,
    label: t(`issuing.${name}`),
    help,
    why: null,
    columns: [],
    options: {},
    isRequired: name !== 'address',
    isMany: false,
    isReadOnly: false,
  })
  const name = asked('name', 'text')
  const card = asked('card', 'longtext', t('issuing.cardHelp'))
  const address = asked('address', 'text', t('issuing.addressHelp'))
  if (!partner)
    return {
      title: t('issuing.addPartner'),
      fields: [name, card, address],
      values: {},
      deed: values => ({ method: 'POST', path: '/api/partners', body: filled(values) }),
    }
  return {
    title: t('issuing.changePartner', { name: partner.name }),
    fields: [name, address],
    values: { name: partner.name, address: partner.address },
    deed: values => ({
      method: 'PUT',
      path: `/api/partners/${partner.id}`,
      body: { name: values['name'] ?? '', address: values['address'] || null },
    }),
  }
}
