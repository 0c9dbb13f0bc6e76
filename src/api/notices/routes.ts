import { z } from 'zod'
import { noticeWords } from '#matters/views/notice-words.ts'
import { noticesFor, seeNotices, type NoticeRow } from '#matters/views/notices.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { Notices, type Notice } from '../desk/schema.ts'
import { Id } from '../matters/schema.ts'
import { read, write } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { nothing } from '../session/routes.ts'

const MOST = 50

/** What one's posts were told: reminders, urgings, returns, answers. */
export function noticeRoutes(api: Api): void {
  api.get('/api/notices', { schema: { summary: 'The latest notices', response: { 200: Notices } } }, request => {
    const posts = requireActor(request).posts.map(post => post.postId)
    return read(request, async acting => {
      const reader = readerOf(request, acting)
      const { items, unseen } = await noticesFor(acting.tx, acting.office, posts, MOST)
      return { items: items.map(row => noticeView(reader, row)), unseen }
    })
  })

  api.post(
    '/api/notices/seen',
    { schema: { summary: 'Mark notices as seen', body: z.object({ ids: z.array(Id).max(1000).optional() }) } },
    async (request, reply) => {
      const posts = requireActor(request).posts.map(post => post.postId)
      await write(request, acting => seeNotices(acting.tx, acting.office, posts, request.body.ids, acting.now))
      return nothing(reply)
    },
  )
}

function noticeView(reader: Reader, row: NoticeRow): Notice {
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    text: noticeWords(reader.acting.services, reader.language, row),
    matter: { id: row.matterId, number: row.number, title: row.title },
    seenAt: row.seenAt,
  }
}
