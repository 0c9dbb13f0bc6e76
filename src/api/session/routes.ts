import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import type { Actor } from '#office/actor.ts'
import { changePassword } from '#office/sign-in/change-password.ts'
import { actorOfSession, closeSession } from '#office/sign-in/session.ts'
import { signIn } from '#office/sign-in/sign-in.ts'
import { confirmTotp, hasTotp, offerTotp, removeTotp } from '#office/sign-in/totp.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { clearSessionCookie, requireActor, setSessionCookie } from '../actor.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { ChangePassword, Session, SignIn, TotpCode, TotpOffer, TotpState } from './schema.ts'

/** Wrong passwords are counted by name; this stops one address that tries many names. */
const DOOR = { rateLimit: { max: 30, timeWindow: 60_000 } }

/** Signing in and out, and one's own password and second factor. */
export function sessionRoutes(api: Api): void {
  const { pool, office, clock } = api.context

  api.get('/api/session', { schema: { summary: 'Who is signed in', response: { 200: Session } } }, async request => {
    const actor = requireActor(request)
    const { csrf, mustChangePassword } = request.session ?? { csrf: '', mustChangePassword: false }
    return sessionView(actor, csrf, mustChangePassword)
  })

  api.post(
    '/api/session',
    {
      config: { public: true, ...DOOR },
      schema: { summary: 'Sign in', body: SignIn, response: { 201: Session } },
    },
    async (request, reply) => {
      const opened = await signIn(
        pool,
        office,
        { ...defined(request.body), address: request.ip, ...defined({ agent: request.headers['user-agent'] }) },
        clock.now(),
      )
      const signedIn = await actorOfSession(pool, office, opened.token, clock.now())
      if (!signedIn) throw new Problem('SIGN_IN_FAILED')
      setSessionCookie(reply, api.context, opened.token, opened.expiresAt)
      void reply.code(201)
      return sessionView(signedIn.actor, signedIn.csrf, signedIn.mustChangePassword)
    },
  )

  api.delete('/api/session', { schema: { summary: 'Sign out' } }, async (request, reply) => {
    const token = request.session?.token
    if (token !== undefined) await transaction(pool, systemContext(office), tx => closeSession(tx, office, token))
    clearSessionCookie(reply, api.context)
    return nothing(reply)
  })

  api.post(
    '/api/session/password',
    { config: DOOR, schema: { summary: 'Change one’s own password', body: ChangePassword } },
    async (request, reply) => {
      const { personId } = requireActor(request)
      await changePassword(pool, office, personId, { ...request.body, ...defined({ keep: request.session?.token }) })
      return nothing(reply)
    },
  )

  api.get(
    '/api/session/totp',
    { schema: { summary: 'Whether one has a second factor', response: { 200: TotpState } } },
    async request => ({ isOn: await hasTotp(pool, office, requireActor(request).personId) }),
  )

  api.post(
    '/api/session/totp',
    { config: DOOR, schema: { summary: 'Be offered a second factor', response: { 200: TotpOffer } } },
    async request => {
      const actor = requireBrowser(request)
      return offerTotp(pool, office, { id: actor.personId, login: actor.personName })
    },
  )

  api.post(
    '/api/session/totp/confirmation',
    { config: DOOR, schema: { summary: 'Put the offered second factor in force', body: TotpCode } },
    async (request, reply) => {
      await confirmTotp(pool, office, requireBrowser(request).personId, request.body.code, clock.now())
      return nothing(reply)
    },
  )

  api.delete('/api/session/totp', { schema: { summary: 'Take one’s second factor away' } }, async (request, reply) => {
    await removeTotp(pool, office, requireBrowser(request).personId)
    return nothing(reply)
  })
}

/** What keeps the door is changed by the person at the screen, not by a token that may lie in a file. */
function requireBrowser(request: FastifyRequest): Actor {
  if (!request.session) throw new Problem('NOT_PERMITTED')
  return requireActor(request)
}

export function nothing(reply: FastifyReply): FastifyReply {
  return reply.code(204).send()
}

function sessionView(actor: Actor, csrf: string, mustChangePassword: boolean): Session {
  const postNames = new Map(actor.posts.map(post => [post.postId, post.postName]))
  return {
    person: { id: actor.personId, name: actor.personName, language: actor.language },
    posts: actor.posts.map(({ postId, postName, unitName, unitId, via }) => ({
      id: postId,
      name: postName,
      unit: unitName,
      unitId,
      via: via && { person: via.forPerson, post: postNames.get(via.coverPostId) ?? '', until: via.untilOn },
    })),
    permissions: [...new Set(actor.posts.flatMap(post => post.permissions))],
    duties: [...new Set(actor.posts.flatMap(post => post.duties))],
    csrf,
    mustChangePassword,
  }
}
