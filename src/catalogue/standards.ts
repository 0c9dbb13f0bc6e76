/** The name by which rules know the notice that set an amount. */
export const sourceOf = (name: string): string => `${name}Source`

/** Both names of every amount that a service looks up. */
export const standardNames = (standards: Readonly<Record<string, unknown>> = {}): string[] =>
  Object.keys(standards).flatMap(name => [name, sourceOf(name)])
