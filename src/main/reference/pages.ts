import { ERRORS } from '#base/error-list.ts'
import { LANGUAGES } from '#base/language.ts'
import { COMMANDS, isCommand } from '../commands.ts'
import { VARIABLES } from '../variables.ts'
import { bpmn } from './bpmn.ts'
import { page, type Page } from './page.ts'
import { patterns } from './patterns.ts'

/** Every generated page. A new one is a function here. */
export async function pages(): Promise<Page[]> {
  return [environment(), errors(), commands(), bpmn(), patterns()]
}

function environment(): Page {
  const rows = VARIABLES.map(({ name, byDefault, meaning, form }) => [
    `\`${name}\``,
    byDefault && `\`${byDefault}\``,
    meaning['zh-Hans'],
    meaning.en,
    form['zh-Hans'],
  ])
  return page('environment.md', '环境变量 Environment', ['变量', '默认', '含义', 'Meaning', '形式'], rows)
}

function errors(): Page {
  const rows = Object.entries(ERRORS).map(([code, error]) => [
    `\`${code}\``,
    String(error.status),
    ...LANGUAGES.map(language => error[language]),
  ])
  return page('errors.md', '错误 Errors', ['Code', 'HTTP', ...LANGUAGES], rows)
}

function commands(): Page {
  const rows = Object.entries(COMMANDS).flatMap(([name, { zh, en }]) =>
    isCommand(name) ? [[`\`${name}\``, zh, en]] : [],
  )
  return page('commands.md', '命令 Commands', ['npm run shuniu -- …', '用途', 'Purpose'], rows)
}
