/** Text as searches compare it: the width and the case of letters do not count (NFKC). */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
