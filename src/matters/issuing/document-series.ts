/** The series of an organ code; its prefix keeps the numbers of documents apart from those of matters. */
export const seriesOf = (code: string): string => `document:${code}`
