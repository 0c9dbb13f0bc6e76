import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { aRequest } from '#test/support/drafts.ts'
import { registerMatter } from '../register.ts'
import { keepVersion } from './keep-version.ts'
import { saveDraft } from './save-draft.ts'

/** A draft of 姚佳宁's with one kept version. */
async function drafted(office: TestOffice): Promise<string> {
  const { id } = await office.as('yaojianing', acting =>
    registerMatter(acting, {
      service: 'outgoing-document',
      title: '校车',
      fields: { drafter: office.plan.post('general-clerk'), kind: '请示' },
    }),
  )
  await office.as('yaojianing', async acting => {
    const { revision } = await saveDraft(acting, id, aRequest(), 0)
    await keepVersion(acting, id, '', revision)
  })
  return id
}

const DENIED = { code: '42501' }

test('a kept version is never changed or taken away, by nobody', async t => {
  const office = await testOffice(t)
  await drafted(office)
  for (const statement of [
    sql`update document_draft_versions set note = 'x'`,
    sql`delete from document_draft_versions`,
    sql`delete from document_drafts`,
  ]) {
    await assert.rejects(
      office.as('yaojianing', ({ tx }) => tx.execute(statement)),
      DENIED,
    )
    await assert.rejects(
      office.asMachine(({ tx }) => tx.execute(statement)),
      DENIED,
    )
  }
})

test('whoever may not see the matter sees nothing of its draft, and adds nothing to it', async t => {
  const office = await testOffice(t)
  const id = await drafted(office)
  const rows = (login: string) =>
    office.as(login, ({ tx }) =>
      tx.query<{
        drafts: number
        versions: number
      }>(sql`select (select count(*)::integer from document_drafts) as drafts,
        (select count(*)::integer from document_draft_versions) as versions`),
    )
  assert.deepEqual(await rows('xiahe'), [{ drafts: 0, versions: 0 }])
  assert.deepEqual(await rows('yaojianing'), [{ drafts: 1, versions: 1 }])
  const { personId, posts } = await office.actor('xiahe')
  await assert.rejects(
    office.as('xiahe', ({ tx, now }) =>
      tx.execute(sql`insert into document_draft_versions (office_id, matter_id, version, content, content_hash, at, person_id, post_id)
        values (${OFFICE}, ${id}, 2, '{}', repeat('0', 64), ${now.toISOString()}::timestamptz, ${personId}, ${posts[0]?.postId})`),
    ),
    DENIED,
  )
})
