import * as path from 'node:path'
import { LANGUAGES, type Text } from '#base/language.ts'
import { textsFile } from './parts.ts'
import { readServiceFolder, type ServiceFiles } from './read.ts'
import type { ServiceManifest, ServiceTexts } from './types.ts'

const BLANK = path.join(import.meta.dirname, '..', '..', 'catalogue', '_templates', 'blank')

/** What a new service begins with when it is no copy: one step, one closing step, their limits, and three examples. */
export const blankService = (): Promise<ServiceFiles> => readServiceFolder(BLANK)

/**
 * A new service made of the files of another one: with an id, a name and numbers of its own, everything else as it was.
 * @param files a folder that has passed the checks
 * @param names what it is called in the three languages
 */
export function copyService(files: ServiceFiles, id: string, names: Text): ServiceFiles {
  const copy = new Map(files)
  const change = (file: string, to: (text: string) => string) => {
    const text = copy.get(file)
    if (text !== undefined) copy.set(file, to(text))
  }
  const manifest = JSON.parse(files.get('service.json') ?? '{}') as ServiceManifest
  const hans = names['zh-Hans']
  // Numbers of their own: two services with one pattern and two counters would call two matters by one number.
  const series = { id, pattern: `${hans}〔{year}〕{seq}号` }
  copy.set('service.json', json({ ...manifest, id, series }))
  for (const language of LANGUAGES)
    change(textsFile(language), text => json({ ...(JSON.parse(text) as ServiceTexts), name: names[language] }))
  change('procedure.bpmn', bpmn => renameProcess(bpmn, id, hans))
  change('rules.dmn', dmn => ownExtension(dmn, id, manifest))
  change('README.md', text => text.replace(/^# .*$/m, `# ${hans}`))
  return copy
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The process and the pool that shows it carry the service's id and name. */
function renameProcess(bpmn: string, id: string, name: string): string {
  const renamed = (tag: string) => tag.replace(/\bname="[^"]*"/, `name="${attribute(name)}"`)
  return bpmn
    .replace(/<(?:\w+:)?process\b[^>]*>/, tag => renamed(tag).replace(/\bid="[^"]*"/, `id="${id}"`))
    .replace(/<(?:\w+:)?participant\b[^>]*>/, tag => renamed(tag).replace(/\bprocessRef="[^"]*"/, `processRef="${id}"`))
    .replace(/\btargetNamespace="[^"]*"/, `targetNamespace="urn:shuniu:catalogue:${id}"`)
}

/** The shared cap of extensions names the services it is for; a new one sets its own, which wins over the shared one. */
function ownExtension(dmn: string, id: string, { extension }: ServiceManifest): string {
  const [, prefix = ''] = /<(\w+:)?definitions\b/.exec(dmn) ?? []
  const p = prefix
  const rows = dmn.replace(/\bnamespace="[^"]*"/, `namespace="urn:shuniu:catalogue:${id}"`)
  if (new RegExp(`<${p}decision id="extension"`).test(rows)) return rows
  const decision = `  <${p}decision id="extension" name="延期上限">
    <${p}decisionTable id="extension_table" hitPolicy="UNIQUE">
      <${p}input id="extension_input_1" label="办理事项">
        <${p}inputExpression id="extension_input_1_expression" typeRef="string"><${p}text>service</${p}text></${p}inputExpression>
      </${p}input>
      <${p}output id="extension_output_1" label="累计最多再延（按原时限的单位）" name="cap" typeRef="number" />
      <${p}rule id="extension_1" shuniu:rule="${attribute(extension.rule)}" shuniu:source="本机关设定" shuniu:strength="LOCAL" shuniu:evidence="convention">
        <${p}inputEntry id="extension_1_in_1"><${p}text>-</${p}text></${p}inputEntry>
        <${p}outputEntry id="extension_1_out_1"><${p}text>${extension.cap}</${p}text></${p}outputEntry>
      </${p}rule>
    </${p}decisionTable>
  </${p}decision>
`
  const shape =
    '      <dmndi:DMNShape id="extension_di" dmnElementRef="extension"><dc:Bounds height="80" width="180" x="160" y="220" /></dmndi:DMNShape>\n'
  return rows
    .replace(/^([ \t]*<dmndi:DMNDI>)/m, `${decision}$1`)
    .replace(/^([ \t]*<\/dmndi:DMNDiagram>)/m, `${shape}$1`)
}
