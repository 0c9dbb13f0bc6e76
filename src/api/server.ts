import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import fastifyMultipart from '@fastify/multipart'
import fastifyRateLimit from '@fastify/rate-limit'
import fastify, { type FastifyHttpOptions } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { Problem } from '#base/errors.ts'
import { identify } from './actor.ts'
import type { Api, AppContext } from './api.ts'
import { answerProblem } from './errors.ts'
import { languageOf } from './language.ts'
import { loggedError } from './log.ts'
import { describeApi } from './openapi.ts'
import { registerRoutes } from './routes.ts'
import { requireText } from './text.ts'
import { serveWeb } from './web.ts'

/** The largest JSON body, in bytes: a document's pasted text fits, a flood does not. */
const LARGEST_BODY = 2 * 1024 * 1024
/** How long a request may take to arrive, in milliseconds; large files on slow lines need minutes. */
const SLOWEST_REQUEST = 300_000

/** How long the head of a request may take, and how often that is looked at, in milliseconds: whoever sends letter by letter is let go. */
const SLOWEST_HEAD = 15_000
const LOOKED_AT = 5000
/** What is still listened to of somebody who was answered already, in bytes: as much as lies on the line, so that they hear the answer. */
const LINGER = 16 * 1024 * 1024

/**
 * Builds the server: identification before every route, problems for every failure, one OpenAPI description from the
 * schemas that validate, and the screens.
 */
export async function buildServer(context: AppContext, options: { logger?: boolean } = {}): Promise<Api> {
  const serverOptions: FastifyHttpOptions<Server> = {
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST,
    http: { headersTimeout: SLOWEST_HEAD, connectionsCheckingInterval: LOOKED_AT },
    genReqId: () => randomUUID(),
    // At the end, whoever waits for an answer still gets it.
    forceCloseConnections: 'idle',
    // No addresses, headers or bodies: the log is read by more people than the record.
    logger: options.logger === true && {
      level: 'warn',
      serializers: {
        req: request => ({ method: request.method, url: request.url.split('?')[0] ?? '' }),
        err: loggedError,
      },
    },
    routerOptions: { maxParamLength: 200 },
    // No hook has run when an address cannot be read, so nobody has asked for the language yet.
    frameworkErrors: (error, request, reply) => {
      request.language = languageOf(request.headers['accept-language'])
      answerProblem(error, request, reply)
    },
  }
  const api: Api = fastify(serverOptions).withTypeProvider<ZodTypeProvider>()
  api.decorate('context', context)
  api.decorateRequest('actor', null)
  api.decorateRequest('session', null)
  api.decorateRequest('language', 'zh-Hans')
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  api.setErrorHandler(answerProblem)

  await api.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Ant Design writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: context.secureCookies,
    crossOriginEmbedderPolicy: false,
  })
  await api.register(fastifyCookie)
  await api.register(fastifyMultipart, { limits: { files: 20, fields: 20, fieldSize: 1_000_000 } })
  await api.register(fastifyRateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('TOO_MANY_REQUESTS', { params: { seconds: Math.ceil(ttl / 1000) } }),
  })
  await describeApi(api)

  api.addHook('onRequest', async request => {
    request.language = languageOf(request.headers['accept-language'])
  })
  api.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return
    let heard = 0
    raw.unpipe()
    raw.on('data', (chunk: Buffer) => (heard += chunk.length) > LINGER && raw.destroy())
    raw.resume()
  })
  api.addHook('preValidation', async request => {
    if (!request.isMultipart()) requireText(request.body, '')
    requireText(request.query, '')
    requireText(request.params, '')
  })
  await api.register(async scope => {
    scope.addHook('onRequest', request => identify(request, context))
    registerRoutes(scope.withTypeProvider<ZodTypeProvider>())
  })
  await serveWeb(api)
  return api
}
