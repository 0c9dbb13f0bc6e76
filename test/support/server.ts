import { startThrowAway } from '#store/embedded/throw-away.ts'

let running: Promise<string> | undefined

/** The server that tests use: TEST_DATABASE_URL, or one throw-away server of this process that ends with it. */
export function testServer(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return Promise.resolve(given)
  running ??= startThrowAway().then(server => server.url)
  return running
}
