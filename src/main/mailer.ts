import { createTransport } from 'nodemailer'
import type { Mail } from '#jobs/deps.ts'

/** Sends letters through the installation's mail server. A server that is away makes it throw; the job comes again. */
export function mailer({ server, from }: { server: string; from: string }): (mail: Mail) => Promise<void> {
  const transport = createTransport(server, { from })
  return async ({ to, subject, text, id }) => {
    await transport.sendMail({ to, subject, text, messageId: `<${id}@shuniu>` })
  }
}
