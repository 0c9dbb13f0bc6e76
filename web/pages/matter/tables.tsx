import type { MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { RowsTable } from '../../forms/rows-table.tsx'
import { fieldsOf, rowsIn } from '../../forms/schema.ts'

/** The small tables of a matter, such as the ways a brief lays out: they need the width of the page to be read. */
export function Tables({ matter, service }: { matter: MatterDetail; service: ServiceDetail | undefined }) {
  const fields = service
    ? fieldsOf(service).filter(field => field.widget === 'rows' && rowsIn(matter.fields[field.name]).length > 0)
    : []
  return fields.map(field => (
    <section key={field.name} className="panel" aria-labelledby={`table-${field.name}`}>
      <h2 id={`table-${field.name}`}>{field.label}</h2>
      <RowsTable field={field} value={matter.fields[field.name]} />
    </section>
  ))
}
