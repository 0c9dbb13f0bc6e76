/** Where to go after sign-in: only an address of ours, never another site's. */
export function safeNext(next: string | null): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/'
  return next
}

/** Whether the one-time code is asked for now; once asked it stays asked. */
export const asksForCode = (code: string, already: boolean): boolean => already || code === 'TOTP_REQUIRED'
