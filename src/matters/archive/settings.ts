import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { appendEntry } from '#record/append.ts'
import { newId } from '#base/ids.ts'
import type { Acting } from '../acting.ts'
import { byDuty } from '../by.ts'

/** The duty that keeps the archive. */
export const KEEPER = 'archive'

/** A heading under which items are numbered (机构或问题). */
export interface ArchiveClass {
  code: string
  name: string
  /** Matters that this unit held are proposed under it. */
  unitId: string | null
}

/** How an office keeps its archive. */
export interface ArchiveSettings {
  /** 全宗号 */
  fonds: string
  /** After how many years items go to the state archives. */
  transferYears: 10 | 20
  /** By which letter, of which day, the retention schedule was consented to; null while it was not. */
  approval: string | null
  approvedOn: string | null
  classes: ArchiveClass[]
}

type Reading = Pick<Acting, 'tx' | 'office'>

/** The settings of the office; null before its archive was set up. */
export async function archiveSettings({ tx, office }: Reading): Promise<ArchiveSettings | null> {
  const [found] = await tx.query<ArchiveSettings>(sql`select fonds, transfer_years as "transferYears", approval,
      approved_on::text as "approvedOn", (select coalesce(json_agg(json_build_object('code', c.code, 'name', c.name, 'unitId', c.unit_id)
        order by c.sort, c.code), '[]') from archive_classes c where c.office_id = s.office_id) as classes
    from archive_settings s where office_id = ${office}`)
  return found ?? null
}

/** @throws Problem ARCHIVE_UNSET */
export async function requireSettings(acting: Reading): Promise<ArchiveSettings> {
  const settings = await archiveSettings(acting)
  if (!settings) throw new Problem('ARCHIVE_UNSET')
  return settings
}

/**
 * Says how the office keeps its archive. What is filed keeps its codes; a class that has items cannot go.
 * @throws Problem NOT_PERMITTED, ARCHIVE_CLASS_USED
 */
export async function changeArchiveSettings(acting: Acting, settings: ArchiveSettings): Promise<void> {
  const by = byDuty(acting, KEEPER)
  const { tx, office, now } = acting
  const codes = settings.classes.map(({ code }) => code)
  const used = await tx.query<{ code: string }>(sql`select code from archive_classes c
    where office_id = ${office} and not code = any(${codes}::text[])
      and exists (select from archive_items i where i.office_id = c.office_id and i.class = c.code)`)
  if (used[0]) throw new Problem('ARCHIVE_CLASS_USED', { params: { class: used[0].code } })
  await tx.execute(sql`insert into archive_settings (office_id, fonds, transfer_years, approval, approved_on)
    values (${office}, ${settings.fonds}, ${settings.transferYears}, ${settings.approval}, ${settings.approvedOn}::date)
    on conflict (office_id) do update set fonds = excluded.fonds, transfer_years = excluded.transfer_years,
      approval = excluded.approval, approved_on = excluded.approved_on`)
  await tx.execute(sql`delete from archive_classes where office_id = ${office} and not code = any(${codes}::text[])`)
  for (const [sort, { code, name, unitId }] of settings.classes.entries())
    await tx.execute(sql`insert into archive_classes (office_id, code, name, unit_id, sort)
      values (${office}, ${code}, ${name}, ${unitId}, ${sort})
      on conflict (office_id, code) do update set name = excluded.name, unit_id = excluded.unit_id, sort = excluded.sort`)
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind: 'archive.settings-changed',
    at: now.toISOString(),
    actor: { person: by.personId, post: by.postId, ...(by.coverId ? { cover: by.coverId } : {}) },
    body: { ...settings },
  })
}
