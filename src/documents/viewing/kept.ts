/** What was worked out last, up to so many bytes; what nobody asked for longest goes first. */
export interface Kept<T> {
  /** What is kept under a name, or what `make` gives, which is kept then. Asked twice at once, it is made once. */
  get(name: string, make: () => Promise<T>): Promise<T>
}

/** @param sizeOf bytes of one thing */
export function keepRecent<T>(maxBytes: number, sizeOf: (thing: T) => number): Kept<T> {
  const kept = new Map<string, { making: Promise<T>; bytes: number }>()
  let total = 0
  const drop = (name: string): void => {
    total -= kept.get(name)?.bytes ?? 0
    kept.delete(name)
  }
  return {
    get: async (name, make) => {
      const known = kept.get(name)
      if (known) {
        // the order of a map is that of its insertions
        kept.delete(name)
        kept.set(name, known)
        return known.making
      }
      const entry = { making: make(), bytes: 0 }
      kept.set(name, entry)
      try {
        const thing = await entry.making
        entry.bytes = sizeOf(thing)
        total += entry.bytes
        for (const oldest of kept.keys()) if (total > maxBytes && oldest !== name) drop(oldest)
        if (total > maxBytes) drop(name)
        return thing
      } catch (error) {
        drop(name)
        throw error
      }
    },
  }
}
