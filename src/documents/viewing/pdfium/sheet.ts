/**
 * Which sheet of a mark lies over a page: the first over the first page, the second, if there is one, over every other.
 * @param page from 0
 * @returns null for a page that nothing lies over
 */
export const sheetFor = (page: number, sheets: number): number | null => (page === 0 ? 0 : sheets > 1 ? 1 : null)
