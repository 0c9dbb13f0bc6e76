import { X509Certificate } from 'node:crypto'
import * as fs from 'node:fs'
import * as tls from 'node:tls'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/**
 * The certificates in a file.
 * @param file PEM, one or several
 * @throws Error when it cannot be read, or holds none
 */
export function authoritiesIn(file: string): string[] {
  const found = fs.readFileSync(file, 'utf8').match(CERTIFICATE) ?? []
  for (const one of found) void new X509Certificate(one)
  if (found.length === 0) throw new Error(`there is no certificate in ${file}`)
  return found
}

/**
 * Trusts further authorities beside the well-known ones, in everything this process asks over TLS: partners, webhooks, mail.
 * @throws Error as `authoritiesIn`
 */
export function trustAuthorities(file: string): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...authoritiesIn(file)])
}
