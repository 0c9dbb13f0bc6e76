import { html } from 'ghtml'
import { encodeQR } from 'qr'
import type { Language } from '#base/language.ts'
import { sayIn } from '../layout.ts'

/** What a person takes away: the code, large, and the same as a picture a telephone reads. */
export function slipPage(
  language: Language,
  slip: { code: string; number: string; link: string; second: string },
): string {
  const say = sayIn(language)
  return html`<p>${say('keep')}</p>
    <p class="soft">${say('code')}</p>
    <p class="code">${slip.code}</p>
    <p>${say('number')} ${slip.number}</p>
    !${encodeQR(slip.link, 'svg', { ecc: 'medium', border: 4 }).replace('<svg', '<svg class="qr" role="img" aria-label="QR"')}
    <form method="post" action="/window/slip">
      <input type="hidden" name="code" value="${slip.code}" /><input
        type="hidden"
        name="second"
        value="${slip.second}"
      />
      <button>${say('print')}</button>
    </form>
    <a class="button quiet" href="/window/status?code=${encodeURIComponent(slip.code)}">${say('track')}</a>`
}
