import type { FastifyReply, FastifyRequest } from 'fastify'
import { sentence, type Problem } from '#base/errors.ts'
import { LANGUAGES, type Language } from '#base/language.ts'
import { layout } from './layout.ts'

/** A choice of language is kept for the visit; it says nothing about anybody. */
const COOKIE = 'window-language'

const isLanguage = (value: unknown): value is Language => LANGUAGES.some(language => language === value)

/** The language a visitor chose, else the one their browser asks for. */
export function visitorLanguage(request: FastifyRequest): Language {
  const chosen = request.cookies[COOKIE]
  return isLanguage(chosen) ? chosen : request.language
}

/** Keeps the choice made by a link. */
export function chooseLanguage(request: FastifyRequest, reply: FastifyReply, chosen: string | undefined): Language {
  if (!isLanguage(chosen)) return visitorLanguage(request)
  reply.setCookie(COOKIE, chosen, { path: '/window', httpOnly: true, sameSite: 'lax' })
  return chosen
}

export const wantsJson = (request: FastifyRequest): boolean =>
  /\bapplication\/json\b/.test(request.headers.accept ?? '') && !/\btext\/html\b/.test(request.headers.accept ?? '')

/** Sends a page; what a visitor sees is kept in no cache. */
export function sendPage(reply: FastifyReply, language: Language, office: string, title: string, body: string) {
  return reply
    .headers({ 'cache-control': 'no-store', 'content-language': language, 'referrer-policy': 'no-referrer' })
    .type('text/html; charset=utf-8')
    .send(layout(language, office, title, body))
}

/** Every sentence of a refusal, in the visitor's language. */
export const sentencesOf = (problem: Problem, language: Language): string[] =>
  problem.refusals.length > 0
    ? problem.refusals.map(refusal => sentence(refusal.code, language, refusal.params))
    : [sentence(problem.code, language, problem.params)]
