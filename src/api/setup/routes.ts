import { createHash, timingSafeEqual } from 'node:crypto'
import { DatabaseError } from 'pg'
import { Problem } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import { foundOffice } from '#office/found.ts'
import { newOffice } from '#office/new-office.ts'
import { hashPassword, requireStrong } from '#office/sign-in/password.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Api } from '../api.ts'
import { nothing } from '../session/routes.ts'
import { Setup, SetupState } from './schema.ts'

/** The zone of the statutes and of the one office an installation holds at first. */
const ZONE = 'Asia/Shanghai'

/** First run: the office and its first person, guarded by the token of the server's console. */
export function setupRoutes(api: Api): void {
  const { context } = api

  api.get(
    '/api/setup',
    {
      config: { public: true },
      schema: { summary: 'Whether the office is still to be set up', response: { 200: SetupState } },
    },
    async () => ({ needed: context.setupToken !== null }),
  )

  api.post(
    '/api/setup',
    {
      config: { public: true, rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: { summary: 'Set the office up', body: Setup },
    },
    async (request, reply) => {
      const { token, login, password, ...names } = request.body
      if (context.setupToken === null) throw new Problem('SETUP_DONE')
      if (!isSame(token, context.setupToken)) throw new Problem('SETUP_TOKEN_WRONG', { field: 'token' })
      requireStrong(password, login)
      const now = context.clock.now()
      const plan = newOffice({
        ...names,
        office: context.office,
        zone: ZONE,
        today: dayOf(now, ZONE),
        login,
        passwordHash: await hashPassword(password),
        now,
      })
      try {
        await transaction(context.pool, systemContext(context.office), tx => foundOffice(tx, plan, now))
      } catch (error) {
        if (error instanceof DatabaseError && error.constraint === 'offices_pkey') throw new Problem('SETUP_DONE')
        throw error
      }
      await context.onFounded()
      return nothing(reply)
    },
  )
}

/** Hashes first: texts of any length are compared in the same time. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
