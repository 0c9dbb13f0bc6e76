import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import type { Actor } from '#office/actor.ts'
import { actorOfSession } from '#office/sign-in/session.ts'
import { actorOfToken } from '#office/sign-in/token.ts'
import type { AppContext } from './api.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * `__Host-` binds the cookie to this very host and to encrypted connections (RFC 6265bis §4.1.3.2). It is not bound to a
 * port: offices that share a host must not take each other's.
 */
export const cookieName = ({ secureCookies, office }: Pick<AppContext, 'secureCookies' | 'office'>): string =>
  `${secureCookies ? '__Host-' : ''}shuniu${office === 1 ? '' : `-${office}`}`

/**
 * Finds out who asks, by the bearer token or the session's cookie. What no rule allows is refused: a route answers
 * strangers only when its config says `public`.
 * @throws Problem NOT_SIGNED_IN, CSRF_MISMATCH for an unsafe request that carries the cookie and not its header
 */
export async function identify(request: FastifyRequest, context: AppContext): Promise<void> {
  const now = context.clock.now()
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) {
    request.actor = await actorOfToken(context.pool, context.office, bearer, now)
    if (!request.actor) throw new Problem('NOT_SIGNED_IN')
  } else {
    const cookie = request.cookies[cookieName(context)]
    const signedIn = cookie === undefined ? null : await actorOfSession(context.pool, context.office, cookie, now)
    if (signedIn && cookie !== undefined) {
      if (!SAFE.has(request.method) && !isSame(request.headers['x-csrf-token'], signedIn.csrf))
        throw new Problem('CSRF_MISMATCH')
      request.actor = signedIn.actor
      request.session = { token: cookie, csrf: signedIn.csrf, mustChangePassword: signedIn.mustChangePassword }
    }
  }
  if (!request.actor && request.routeOptions.config.public !== true) throw new Problem('NOT_SIGNED_IN')
}

/** Who asks. @throws Problem NOT_SIGNED_IN on a public route without a session */
export function requireActor(request: FastifyRequest): Actor {
  if (!request.actor) throw new Problem('NOT_SIGNED_IN')
  return request.actor
}

export function setSessionCookie(reply: FastifyReply, context: AppContext, token: string, expires: Date): void {
  reply.setCookie(cookieName(context), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: context.secureCookies,
    expires,
  })
}

export function clearSessionCookie(reply: FastifyReply, context: AppContext): void {
  reply.clearCookie(cookieName(context), { path: '/', httpOnly: true, sameSite: 'lax', secure: context.secureCookies })
}

function isSame(given: string | string[] | undefined, wanted: string): boolean {
  const a = Buffer.from(typeof given === 'string' ? given : '')
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}
