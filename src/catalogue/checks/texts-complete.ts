import { LANGUAGES } from '#base/language.ts'
import { textsFile } from '../parts.ts'
import { isTexts, wordsOf } from '../schemas.ts'
import { textsGiven, textsOwed } from '../texts-owed.ts'
import { check } from './check.ts'

/** Every step, outcome, field, option, limit and end has its words in the three languages, and no words are left over. */
export const textsComplete = check('texts-complete', (parts, found) => {
  const own = parts.rulesByFile.get('rules.dmn')
  const owed = textsOwed({ ...parts, bpmn: parts.files.get('procedure.bpmn'), own: own && [...own.values()] })
  for (const language of LANGUAGES) {
    const file = textsFile(language)
    const texts = parts.texts[language]
    if (!texts) {
      const read = parts.json.get(file)
      if (read !== undefined && !isTexts(read))
        for (const error of isTexts.errors ?? []) found('TEXTS_INVALID', { file }, wordsOf(error))
      continue
    }
    const given = textsGiven(texts)
    for (const key of owed) if (!given.has(key)) found('TEXT_MISSING', { file }, { key })
    if (parts.graph && parts.form)
      for (const key of given) if (!owed.has(key)) found('TEXT_ORPHANED', { file }, { key })
  }
})
