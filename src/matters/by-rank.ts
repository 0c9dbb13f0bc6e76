import type { Form } from '#catalogue/schemas.ts'
import { propertiesOf } from '#catalogue/form.ts'
import type { Draft } from './draft.ts'
import type { Fields } from './matter.ts'

/** Behind everybody who has a rank. */
const NO_RANK = 99

/** Lists of posts in the order of rank where their form wants that (`x-order`); equals stay as they were named. */
export function byRank({ service, acting: { directory } }: Draft, fields: Fields): Fields {
  const properties = propertiesOf(service.form as Form)
  const rank = (post: unknown) => (typeof post === 'string' ? directory.post(post)?.level : undefined) ?? NO_RANK
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) =>
      Array.isArray(value) && properties.get(name)?.['x-order'] === 'rank'
        ? [name, value.toSorted((one, other) => rank(one) - rank(other))]
        : [name, value],
    ),
  )
}
