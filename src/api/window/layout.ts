import { html } from 'ghtml'
import { fill, LANGUAGES, type Language } from '#base/language.ts'
import { facesFor, FAMILY } from './font.ts'
import { WORDS } from './texts.ts'

/** Says a page's words in its reader's language. */
export type Say = (word: keyof typeof WORDS, params?: Readonly<Record<string, unknown>>) => string

export const sayIn =
  (language: Language): Say =>
  (word, params) =>
    fill(WORDS[word][language], params)

const TONGUES: Readonly<Record<Language, string>> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' }

/** What the frame of every page says. */
const FRAME = (['title', 'privacy'] as const).map(word => WORDS[word])

/** 18 px, one column, dark on light: 7:1 and more (WCAG 2.2 AAA for text). */
const STYLE = `
:root { color-scheme: light; --ink: #1f1d1a; --soft: #55504a; --line: #c9c3ba; --red: #8f1d22; --paper: #fff; --ground: #f6f4f0 }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 18px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", ${FAMILY}, system-ui, sans-serif }
header, main, footer { max-width: 620px; margin: 0 auto; padding: 16px 20px }
header { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; flex-wrap: wrap }
header a.home { font-weight: 700; color: var(--red); text-decoration: none }
main { background: var(--paper); border: 1px solid var(--line); border-radius: 8px }
h1 { font-size: 26px; margin: 8px 0 12px } h2 { font-size: 20px; margin: 28px 0 8px }
p { margin: 8px 0 } .soft, small { color: var(--soft); font-size: 16px } small { display: block; margin: 2px 0 6px }
ul { padding-left: 1.2em } ul.plain { list-style: none; padding: 0 }
ul.plain > li { border-top: 1px solid var(--line); padding: 14px 0 }
label, legend { display: block; font-weight: 600; margin-top: 16px }
input[type=text], input[type=tel], input[type=date], input[type=number], select, textarea { width: 100%; font: inherit; padding: 10px 12px; border: 1px solid #77706a; border-radius: 6px; background: #fff; color: inherit }
textarea { min-height: 9em } fieldset { border: 0; padding: 0; margin: 0 }
.choice { display: flex; gap: 10px; font-weight: 400; padding: 8px 0; margin: 0; align-items: flex-start }
.choice input { width: 22px; height: 22px; flex: none; margin: 3px 0 0 }
button, a.button { display: inline-block; font: inherit; font-weight: 600; padding: 10px 22px; margin: 18px 8px 4px 0; border-radius: 6px; border: 1px solid var(--red); background: var(--red); color: #fff; cursor: pointer; text-decoration: none }
button.quiet, a.quiet { background: #fff; color: var(--red) }
:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px }
.code { font: 700 28px/1.3 ui-monospace, "SFMono-Regular", Menlo, monospace; letter-spacing: 1px; overflow-wrap: anywhere }
.told { border-left: 5px solid var(--red); padding: 4px 14px; background: #fdf3f2 } .stage { font-size: 22px; font-weight: 600 }
blockquote { margin: 8px 0; padding: 8px 14px; border-left: 4px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere }
dl { margin: 0 } dt { color: var(--soft); font-size: 16px; margin-top: 10px } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
svg.qr { width: 180px; height: 180px }
footer { color: var(--soft); font-size: 15px }
@media print { header nav, footer, form, a.button { display: none } main { border: 0 } }
`

/**
 * A public page: no script, no picture from elsewhere, readable when its style is gone.
 * @param office its name; empty where it was not looked up
 * @param body markup that was escaped where it was made
 */
export function layout(language: Language, office: string, title: string, body: string): string {
  const say = sayIn(language)
  const owner = office === '' ? '' : `${office} · `
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${owner}${title}</title>
        <style>
          !${STYLE}!${facesFor(`${FRAME.map(word => word[language]).join('')}${Object.values(TONGUES).join('')}${office}${title}${body}`)}
        </style>
      </head>
      <body>
        <header>
          <a class="home" href="/window">${owner}${say('title')}</a>
          <nav aria-label="Language 语言">
            !${LANGUAGES.map(tongue => html`<a href="/window?language=${tongue}" lang="${tongue}">${TONGUES[tongue]}</a> `)}
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          !${body}
        </main>
        <footer><p>${say('privacy')}</p></footer>
      </body>
    </html>`
}
