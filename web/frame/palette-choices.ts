export interface Action {
  key: string
  words: string
  address: string
}

export interface Choice extends Action {
  /** The matter's number, when the choice is a matter. */
  number?: string
}

/** Words in front of what is looked for; they are no part of it. */
const ASKING = /^(?:查找?|找|搜索?|find|search)\s*(?=\S)/i
/** What stands before the colon of an action's words is what one does: "登记来文" means every way to register. */
const VERB = /[:：].*$/

/** What is looked for, without the asking. */
export const wantedOf = (typed: string): string => typed.trim().replace(ASKING, '')

const means = (words: string, wanted: string): boolean => {
  const action = words.toLowerCase()
  return action.includes(wanted) || (VERB.test(action) && wanted.startsWith(action.replace(VERB, '')))
}

/**
 * What the palette offers for what was typed: the actions whose words contain it, then the matters the register found.
 * With nothing typed, all the actions.
 */
export function choicesFor(
  typed: string,
  actions: readonly Action[],
  matters: readonly { id: string; number: string; title: string }[],
): Choice[] {
  const wanted = wantedOf(typed).toLowerCase()
  if (!wanted) return [...actions]
  return [
    ...actions.filter(action => means(action.words, wanted)),
    ...matters.map(matter => ({
      key: matter.id,
      words: matter.title,
      number: matter.number,
      address: `/matters/${matter.id}`,
    })),
  ]
}
