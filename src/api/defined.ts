type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** An object without the entries nobody gave: absent and undefined are one thing in a request. */
export function defined<T extends object>(given: T): Defined<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>
}
