import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { isId } from '#base/ids.ts'
import { secondOf, submit, type Submitter } from '#matters/window/submit.ts'
import { lastDigits } from '#matters/window/code.ts'
import type { Api } from '../api.ts'
import { sayIn } from './layout.ts'
import { questionPage, reviewPage } from './pages/question.ts'
import { slipPage } from './pages/slip.ts'
import { lookUpAddress } from './receipt.ts'
import { fieldsOf, questionsOf } from './questions.ts'
import { sendPage, sentencesOf, visitorLanguage, wantsJson } from './reply.ts'
import { formOf, type Window } from './window.ts'
import { isNameless, type Given } from './pages/parts.ts'

const params = z.object({ service: z.string().max(80) })
/** Submissions from one address in ten minutes: a family at one telephone, not a machine. */
const SUBMISSIONS = { max: 60, timeWindow: 600_000 }

/** Asking for something: one question a page, a last look, and the slip. */
export function applyRoutes(api: Api, window: Window): void {
  const { context } = api

  const offered = (id: string) => {
    const service = context.services.current(id)
    if (!service?.manifest.window) throw new Problem('SERVICE_NOT_FOUND', { params: { service: id } })
    return service
  }

  api.get(
    '/window/apply/:service',
    { config: { public: true }, schema: { summary: 'The first question', params } },
    async (request, reply) => {
      const service = offered(request.params.service)
      const language = visitorLanguage(request)
      const questions = questionsOf(service, language)
      const title = service.texts[language].window?.title ?? service.texts[language].name
      // The submission's name: whatever happens on the way, it is registered once.
      const given = { submission: randomUUID() }
      return sendPage(
        reply,
        language,
        await window.office(),
        title,
        questionPage(language, service.manifest.id, questions, 0, given, []),
      )
    },
  )

  api.post(
    '/window/apply/:service',
    {
      config: { public: true, rateLimit: SUBMISSIONS },
      schema: { summary: 'An answer, or the whole submission', params },
    },
    async (request, reply) => {
      const service = offered(request.params.service)
      const language = visitorLanguage(request)
      const say = sayIn(language)
      const questions = questionsOf(service, language)
      const { at: asked = '0', go = 'next', ...typed } = formOf(request)
      const given = go === 'nameless' || go === 'named' ? { ...typed, nameless: go === 'nameless' ? 'yes' : '' } : typed
      const at = Math.max(0, Math.min(questions.length, Math.trunc(Number(asked)) || 0))
      const title = service.texts[language].window?.title ?? service.texts[language].name
      const office = await window.office()
      const show = (page: string) => sendPage(reply, language, office, title, page)
      const ask = (question: number, faults: readonly string[] = []) =>
        show(questionPage(language, service.manifest.id, questions, question, given, faults))

      if (go === 'back') return ask(Math.max(0, at - 1))
      if (go === 'nameless' || go === 'named') return ask(at)
      const fault = go === 'send' ? undefined : faultOf(questions[at], given, say)
      if (fault !== undefined) {
        reply.code(400)
        return ask(at, [fault])
      }
      if (go !== 'send')
        return at + 1 < questions.length
          ? ask(at + 1)
          : show(reviewPage(language, service.manifest.id, questions, given, []))
      try {
        const submission = isId(given['submission']) ? given['submission'] : randomUUID()
        const { code, number } = await window.asMachine(acting =>
          submit(acting, {
            id: submission,
            service: service.manifest.id,
            fields: fieldsOf(questions, given),
            from: fromOf(given),
          }),
        )
        reply.code(201)
        if (wantsJson(request)) return { code, number }
        const link = lookUpAddress(request, code)
        const slip = { code, number, link, second: secondOf(fromOf(given)) }
        return sendPage(reply, language, office, say('sent'), slipPage(language, slip))
      } catch (error) {
        if (!(error instanceof Problem) || wantsJson(request)) throw error
        reply.code(error.status)
        return show(reviewPage(language, service.manifest.id, questions, given, sentencesOf(error, language)))
      }
    },
  )
}

type Questions = ReturnType<typeof questionsOf>

const fromOf = (given: Given): Submitter =>
  isNameless(given) ? { digits: given['digits'] ?? '' } : { name: given['name'] ?? '', contact: given['contact'] ?? '' }

/** Why an answer will not do, before the next question is asked. */
function faultOf(
  question: Questions[number] | undefined,
  given: Given,
  say: ReturnType<typeof sayIn>,
): string | undefined {
  if (!question) return undefined
  const missing = (label: string) => `${say('wrong')}：${label}`
  if (question.kind === 'contact') {
    if (isNameless(given)) return /^\d{4}$/.test(given['digits'] ?? '') ? undefined : missing(say('digits'))
    if ((given['name'] ?? '').trim() === '') return missing(say('name'))
    return lastDigits(given['contact'] ?? '').length < 4 ? missing(say('phone')) : undefined
  }
  const value = (given[question.name] ?? '').trim()
  return (question.isRequired && value === '') || value.length > question.most ? missing(question.label) : undefined
}
