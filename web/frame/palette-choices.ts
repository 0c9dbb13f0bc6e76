export interface Action {
  key: string
  words: string
  address: string
}

export interface Choice extends Action {
  /** The matter's number, when the choice is a matter. */
  number?: string
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
  const wanted = typed.trim().toLowerCase()
  if (!wanted) return [...actions]
  return [
    ...actions.filter(action => action.words.toLowerCase().includes(wanted)),
    ...matters.map(matter => ({
      key: matter.id,
      words: matter.title,
      number: matter.number,
      address: `/matters/${matter.id}`,
    })),
  ]
}
