import { z } from 'zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Acting } from '#matters/acting.ts'
import { addSigner } from '#matters/add-signer.ts'
import { answer, deliverAnswer } from '#matters/answer.ts'
import type { ChangedMatter } from '#matters/changed.ts'
import { beginStep } from '#matters/begin-step.ts'
import { circulate } from '#matters/circulate.ts'
import { closeMatter } from '#matters/close.ts'
import { correct } from '#matters/correct.ts'
import { disclose } from '#matters/disclose.ts'
import { extend } from '#matters/extend.ts'
import { hearMessage } from '#matters/hear-message.ts'
import { ownTask } from '#matters/own-task.ts'
import { judgeRegistration, registerMatter } from '#matters/register.ts'
import { removeSigner } from '#matters/remove-signer.ts'
import { returnMatter } from '#matters/return-matter.ts'
import { resume, suspend } from '#matters/suspend.ts'
import { terminate } from '#matters/terminate.ts'
import { transferTask } from '#matters/transfer.ts'
import { urge } from '#matters/urge.ts'
import { loadPage } from '#matters/views/detail.ts'
import { searchMatters } from '#matters/views/search.ts'
import { withdraw } from '#matters/withdraw.ts'
import type { Api } from '../api.ts'
import { sendCsv } from '../csv.ts'
import { defined } from '../defined.ts'
import { perform, read, write } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { changedView, judgementView, registeredView } from './changed.ts'
import { registerTable } from './csv.ts'
import { detailOf } from './detail.ts'
import { filterOf } from './lists.ts'
import { Changed, Disclosed, Id, JudgementView, MatterDetail, MatterPage, Registered } from './schema.ts'
import {
  AddSigner,
  AnswerAskers,
  BeginStep,
  Circulate,
  CloseMatter,
  Correct,
  DeliverAnswer,
  ExtendClock,
  MatterQuery,
  Reason,
  RegisterMatter,
  RemoveSigner,
  HearMessage,
  ReturnMatter,
  TransferTask,
  UrgeMatter,
} from './inputs.ts'
import { summaryOf } from './summary.ts'

const OfMatter = z.object({ id: Id })
const Nothing = z.object({}).nullish()

/** The most rows an export holds; more than any office registers in a year. */
const LARGEST_EXPORT = 100_000

type Verb = (acting: Acting) => Promise<ChangedMatter>

/** Matters: the register, a matter's page, and everything one can do with a matter as a whole. */
export function matterRoutes(api: Api): void {
  api.get(
    '/api/matters',
    {
      schema: {
        summary: 'The register: filtered, searched, paged',
        querystring: MatterQuery,
        response: { 200: MatterPage },
      },
    },
    request => {
      const { page, size, ...query } = request.query
      return read(request, async acting => {
        const reader = readerOf(request, acting)
        const found = await searchMatters(acting.tx, acting.office, filterOf(query, acting), reader.times, {
          number: page,
          size,
        })
        const { items, total, hasMore } = found
        return { items: items.map(row => summaryOf(reader, row)), total, hasMore, page, size }
      })
    },
  )

  api.get(
    '/api/matters.csv',
    { schema: { summary: 'The register as a table', querystring: MatterQuery.omit({ page: true, size: true }) } },
    async (request, reply) => {
      const table = await read(request, async acting => {
        const reader = readerOf(request, acting)
        const { items } = await searchMatters(acting.tx, acting.office, filterOf(request.query, acting), reader.times, {
          number: 1,
          size: LARGEST_EXPORT,
        })
        return registerTable(reader, items)
      })
      return sendCsv(reply, 'matters', table)
    },
  )

  api.post(
    '/api/matters',
    { schema: { summary: 'Register a matter', body: RegisterMatter, response: { 201: Registered } } },
    (request, reply) => {
      const { askers, ...input } = defined(request.body)
      return perform(
        request,
        reply,
        201,
        acting => registerMatter(acting, { ...input, ...(askers ? { askers: askers.map(defined) } : {}) }),
        (changed, acting) => registeredView(readerOf(request, acting), input.service, changed),
      )
    },
  )

  api.post(
    '/api/matters/judgement',
    {
      schema: {
        summary: 'What the rules say of registering this, before it is done',
        // Asked while one still writes: there need not be a title yet.
        body: RegisterMatter.extend({ title: z.string().max(500) }),
        response: { 200: JudgementView },
      },
    },
    request =>
      read(request, async acting => {
        const { askers: _askers, ...input } = defined(request.body)
        return judgementView(readerOf(request, acting), await judgeRegistration(acting, input))
      }),
  )

  api.get(
    '/api/matters/:id',
    { schema: { summary: 'A matter’s page', params: OfMatter, response: { 200: MatterDetail } } },
    request =>
      read(request, async acting =>
        detailOf(readerOf(request, acting), await loadPage(acting.tx, acting.office, request.params.id)),
      ),
  )

  const verb = <Body extends z.ZodType>(
    noun: string,
    summary: string,
    body: Body,
    work: (acting: Acting, matterId: string, given: z.infer<Body>) => Promise<ChangedMatter>,
  ) =>
    api.post(
      `/api/matters/:id/${noun}`,
      { schema: { summary, params: OfMatter, body, response: { 200: Changed } } },
      (request, reply) => {
        // The schemas above validated both; only the generic of this helper hides it from the compiler.
        const { id } = request.params
        const given = request.body as z.infer<Body>
        return change(request, reply, acting => work(acting, id, given))
      },
    )

  verb('returns', 'Return one’s task to an earlier step (退回)', ReturnMatter, async (acting, id, { task, ...input }) =>
    returnMatter(acting, task ?? (await ownTask(acting, id)), input),
  )
  verb(
    'transfers',
    'Give one’s task to another post or unit (转办)',
    TransferTask,
    async (acting, id, { task, ...input }) => transferTask(acting, task ?? (await ownTask(acting, id)), defined(input)),
  )
  verb(
    'signers',
    'Let another post sign before, after or beside one’s task (加签)',
    AddSigner,
    async (acting, id, { task, ...input }) => addSigner(acting, task ?? (await ownTask(acting, id)), input),
  )
  verb('signer-releases', 'Let a signer off (减签)', RemoveSigner, (acting, _id, { task, ...input }) =>
    removeSigner(acting, task, defined(input)),
  )
  verb(
    'steps',
    'Begin a step that the procedure leaves to one (ad hoc)',
    BeginStep,
    async (acting, id, { task, step }) => beginStep(acting, task ?? (await ownTask(acting, id)), { step }),
  )
  verb('messages', 'Tell a matter what it waits for', HearMessage, (acting, id, { name }) =>
    hearMessage(acting, id, name),
  )
  verb('urgings', 'Urge whoever has it (催办)', UrgeMatter, (acting, id, input) => urge(acting, id, input))
  verb('extension', 'Move the due date (延期)', ExtendClock, extend)
  verb('suspension', 'Suspend the clocks (中止)', Reason, (acting, id, { reason }) => suspend(acting, id, reason))
  verb('resumption', 'Resume (恢复)', Nothing, (acting, id) => resume(acting, id))
  verb('withdrawal', 'Take one’s last completion back while it is unread (撤回)', Nothing, (acting, id) =>
    withdraw(acting, id),
  )
  verb('answers', 'Answer those who asked (答复)', AnswerAskers, (acting, id, input) =>
    answer(acting, id, defined(input)),
  )
  verb('closure', 'Close, or be told all that is owed (办结)', CloseMatter, (acting, id, input) =>
    closeMatter(acting, id, defined(input)),
  )
  verb('circulations', 'Give posts a reading (传阅)', Circulate, (acting, id, input) =>
    circulate(acting, id, defined(input)),
  )
  verb('termination', 'End a matter that lost its object (终止)', Reason, (acting, id, { reason }) =>
    terminate(acting, id, reason),
  )
  verb('corrections', 'Put a registered fact right (更正)', Correct, (acting, id, input) =>
    correct(acting, id, defined(input)),
  )

  api.post(
    '/api/matters/:id/disclosures',
    {
      schema: {
        summary: 'See the askers unmasked, with the reason on the record',
        params: OfMatter,
        body: Reason,
        response: { 201: Disclosed },
      },
    },
    async (request, reply) => {
      const items = await write(request, acting => disclose(acting, request.params.id, request.body.reason))
      reply.code(201)
      return { items }
    },
  )

  api.post(
    '/api/matters/:id/askers/:asker/delivery',
    {
      schema: {
        summary: 'Record that an answer reached its asker',
        params: OfMatter.extend({ asker: Id }),
        body: DeliverAnswer,
        response: { 200: Changed },
      },
    },
    (request, reply) =>
      change(request, reply, acting => deliverAnswer(acting, request.params.id, request.params.asker, request.body)),
  )
}

/** Does a verb and answers where the matter stands. */
export function change(request: FastifyRequest, reply: FastifyReply, verb: Verb) {
  return perform(request, reply, 200, verb, (changed, acting) => changedView(readerOf(request, acting), changed))
}
