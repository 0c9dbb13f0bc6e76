/** A key nobody else has. `crypto.randomUUID` is kept from pages served without TLS, as in many an office's own network. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
