import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Citation } from '#base/citation.ts'
import { confirmationOf } from '#catalogue/confirmed.ts'
import { enter, type Editing } from '#office/edit/editing.ts'
import { tablesIn } from '#rules/check-table.ts'
import type { Tx } from '#store/transaction.ts'
import type { Services } from './services.ts'

/** A fact that was written from memory: which rows rest on it, and whether the office has confirmed it. */
export interface Fact {
  rule: string
  source: string
  strength: Citation['strength']
  isConfirmed: boolean
  /** Services that rest on it, by id. */
  services: string[]
  /** What its rows say, each once. */
  says: string[]
}

export interface Confirmation {
  rule: string
  source: string
  isConfirmed: boolean
  at: string
  personId: string
}

/** The latest word on every fact that was ever confirmed. */
export const confirmationsOf = (tx: Tx, office: number): Promise<Confirmation[]> =>
  tx.query<Confirmation>(sql`select distinct on (rule, source) rule, source, is_confirmed as "isConfirmed",
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, person_id as "personId"
    from rule_confirmations where office_id = ${office} order by rule, source, version desc`)

/** The facts that the office's services rest on and nobody looked up, or only the office did; by rule. */
export function factsOf(services: Services): Fact[] {
  const facts = new Map<string, Fact>()
  for (const { manifest, rules } of services.all())
    for (const { rows, otherwise } of tablesIn(rules))
      for (const { citation, description } of otherwise ? [...rows, otherwise] : rows) {
        if (citation?.evidence !== 'memory' && citation?.evidence !== 'confirmed') continue
        const { rule, source, strength, evidence } = citation
        const key = confirmationOf(citation)
        const fact = facts.get(key) ?? {
          rule,
          source,
          strength,
          isConfirmed: evidence === 'confirmed',
          services: [],
          says: [],
        }
        facts.set(key, fact)
        if (!fact.services.includes(manifest.id)) fact.services.push(manifest.id)
        if (description !== undefined && !fact.says.includes(description)) fact.says.push(description)
      }
  return [...facts.values()].toSorted((one, other) => (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0))
}

/**
 * Confirms a fact, or takes the confirmation back. From then on every service of the office shows it so.
 * @throws Problem FACT_UNKNOWN when no service of the office rests on it
 */
export async function confirmFact(
  editing: Editing,
  services: Services,
  { rule, source, isConfirmed }: Pick<Confirmation, 'rule' | 'source' | 'isConfirmed'>,
): Promise<void> {
  const { tx, office, now, by } = editing
  const fact = factsOf(services).find(one => one.rule === rule && one.source === source)
  if (!fact) throw new Problem('FACT_UNKNOWN', { field: 'rule', params: { rule } })
  if (fact.isConfirmed === isConfirmed) return
  await tx.execute(sql`insert into rule_confirmations (office_id, rule, source, version, is_confirmed, at, person_id, post_id)
    select ${office}, ${rule}, ${source}, coalesce(max(version), 0) + 1, ${isConfirmed}, ${now.toISOString()}::timestamptz,
      ${by.person}, ${by.post} from rule_confirmations where office_id = ${office} and rule = ${rule} and source = ${source}`)
  const versions = Object.fromEntries(fact.services.map(id => [id, services.current(id)?.version ?? null]))
  await enter(editing, isConfirmed ? 'rule.confirmed' : 'rule.unconfirmed', { rule, source, services: versions })
}
