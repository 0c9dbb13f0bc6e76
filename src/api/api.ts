import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Pool } from 'pg'
import type { Clock } from '#base/clock.ts'
import type { Language } from '#base/language.ts'
import type { Scanner } from '#documents/files/scanner.ts'
import type { FileStore } from '#documents/files/store.ts'
import type { FileReader } from '#documents/reading/reader.ts'
import type { Press } from '#documents/typesetting/typesetter.ts'
import type { FileViewer } from '#documents/viewing/viewer.ts'
import type { Services } from '#matters/services.ts'
import type { Actor } from '#office/actor.ts'

/** What every route may use. One per process, made by `src/main`. */
export interface AppContext {
  pool: Pool
  clock: Clock
  /** The office this process serves when the request names none (one office per installation at first depth). */
  office: number
  /** Where attachments live. */
  files: FileStore
  /** Looks for viruses in what comes in; null where the office has no scanner. */
  scanner: Scanner | null
  /** Reads files that come in, in a process apart. */
  reader: FileReader
  /** Sets what goes out. */
  press: Press
  viewer: FileViewer
  services: Services
  /** What the pictures of chops are encrypted with; null while chops are kept and their key is lost. */
  chopKey: Uint8Array | null
  /** The one-time token of an office that nobody has set up yet. */
  setupToken: string | null
  /** Called when the office was founded while the process runs: publishes the catalogue in it. */
  onFounded: () => Promise<void>
  /** Cookies carry `Secure` and the `__Host-` prefix. */
  secureCookies: boolean
}

/** A fastify instance whose routes are typed by their zod schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

declare module 'fastify' {
  interface FastifyInstance {
    context: AppContext
  }
  interface FastifyRequest {
    /** Who asks; absent before sign-in. Routes that need it call `requireActor(request)`. */
    actor: Actor | null
    /** The browser session behind the request; absent for tokens. */
    session: { token: string; csrf: string; mustChangePassword: boolean } | null
    language: Language
  }
  interface FastifyContextConfig {
    /** The route answers without sign-in (session, setup, health). */
    public?: boolean
  }
}
