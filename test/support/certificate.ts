import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'

/** A server's certificate that nobody vouches for but itself. */
export interface Certificate {
  /** PEM. */
  cert: string
  key: string
}

/** Distinguished encoding of ASN.1 (X.690): tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...content: readonly Uint8Array[]) => der(0x30, ...content)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (text: string) => der(0x17, Buffer.from(text))
const extension = (id: string, value: Uint8Array) => sequence(oid(id), der(0x04, value))

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const COMMON_NAME = '550403'
const ALTERNATIVE_NAME = '551d11'

/** Self-signed for 127.0.0.1, made anew each time (RFC 5280). */
export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  // Authorities are found by their name: two must not share one.
  const name = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from(randomUUID())))))
  const address = sequence(der(0x87, Buffer.from([127, 0, 0, 1])))
  const certificate = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension(ALTERNATIVE_NAME, address))),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', certificate, privateKey))
  return { cert: pem(sequence(certificate, ECDSA_WITH_SHA256, signature)), key: pemOf(privateKey) }
}

const pem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()
