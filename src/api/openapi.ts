import fastifySwagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Api } from './api.ts'

/** Describes every route in OpenAPI 3.1, from the same schemas that validate and serialise. */
export async function describeApi(api: Api): Promise<void> {
  await api.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '枢纽 Shuniu',
        version: '1',
        description:
          'Matters of a general office. Unsafe requests carry X-CSRF-Token (with the session cookie) or a bearer token, and may carry Idempotency-Key. Failures are problems (RFC 9457).',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'shuniu' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: jsonSchemaTransform,
  })
}
