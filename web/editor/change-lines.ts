import type { PublicWindow, ServiceManifest } from '#catalogue/types.ts'
import { WIDGETS, type Widget } from '#catalogue/widgets.ts'
import type { Say } from '../texts/language.tsx'
import type { Lines } from './differences.ts'
import type { EditedForm } from './files.ts'
import type { ServiceWords } from './service-words.ts'

export const yesNo = (t: Say, value: boolean): string => t(value ? 'form.yes' : 'form.no')

/** What a service is, line by line. */
export function manifestLines(manifest: ServiceManifest | null, words: ServiceWords, t: Say): Lines {
  if (!manifest) return new Map()
  const { basis, series, origin, registrars, listed, extension, retention, supervised, window } = manifest
  const told: readonly [key: string, what: string, text: string][] = [
    ['basis', t('service.basis'), basis.join('\n')],
    ['series', t('basics.pattern'), `${series.id} ${series.pattern}`],
    ['origin', t('basics.origin'), t(origin === 'registered' ? 'service.registered' : 'service.opened')],
    ['registrars', t('basics.registrars'), registrars.map(words.duty).join('、')],
    ['listed', t('basics.listed'), listed.map(words.field).join('、')],
    ['extension', t('basics.cap'), `${extension.cap} (${extension.rule})`],
    ['retention', t('basics.retention'), t(`retention.${retention}`)],
    ['supervised', t('basics.supervised'), yesNo(t, supervised)],
    ['window', t('texts.window'), window ? windowLine(window, words, t) : ''],
    ...Object.entries(manifest.counts ?? {}).map(([name, count]) =>
      line(`count ${name}`, t('count.of', { name }), count),
    ),
    ...Object.entries(manifest.standards ?? {}).map(([name, one]) =>
      line(`standard ${name}`, t('standard.of', { name }), one),
    ),
    ['voice', t('roles.voice'), manifest.voice ? t(`roles.voice.${manifest.voice}`) : ''],
    ['onDuty', t('roles.onDuty'), String(manifest.onDuty ?? '')],
    ['layer', t('roles.layer'), manifest.layer ? yesNo(t, true) : ''],
    ['receives', t('roles.receives'), manifest.receives ? yesNo(t, true) : ''],
    ['slip', t('roles.slip'), manifest.slip ? words.step(manifest.slip.step) : ''],
  ]
  return new Map(told.map(([key, what, text]) => [key, { what, parts: [text] }]))
}

const line = (key: string, what: string, value: object): [string, string, string] => [key, what, JSON.stringify(value)]

/** What the public is asked, and on what ground without a name. */
const windowLine = ({ fields, nameless }: PublicWindow, words: ServiceWords, t: Say): string =>
  [fields.map(words.field).join('、'), nameless ? `${t('window.orNameless')} ${nameless}` : '']
    .filter(Boolean)
    .join('；')

/** What is asked, field by field. */
export const fieldLines = (form: EditedForm | null, words: ServiceWords, t: Say): Lines =>
  new Map(
    Object.entries(form?.properties ?? {}).map(([name, field]) => {
      const widget = (Object.keys(WIDGETS) as Widget[]).find(one => one === field['x-widget'])
      const parts = [
        widget ? t(`widget.${widget}`) : (field['x-widget'] ?? ''),
        form?.required?.includes(name) ? t('form.required') : '',
        field.readOnly === true ? t('form.readOnly') : '',
        (field.enum ?? []).map(code => words.value(name, code)).join('、'),
      ]
      return [name, { what: words.field(name), parts }]
    }),
  )
