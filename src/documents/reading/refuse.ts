import { Problem } from '#base/errors.ts'

/** Refusals of a file; the name of the file is added by whoever knows it. */
export const unreadable = () => new Problem('FILE_UNREADABLE', { field: 'file' })
export const expands = () => new Problem('FILE_EXPANDS', { field: 'file' })
export const encrypted = () => new Problem('FILE_ENCRYPTED', { field: 'file' })
export const unsafe = (what: string) => new Problem('FILE_UNSAFE', { field: 'file', params: { what } })
export const tooManyPages = (limit: number) => new Problem('FILE_TOO_MANY_PAGES', { field: 'file', params: { limit } })
export const wrongType = (type: string) => new Problem('FILE_TYPE_REFUSED', { field: 'file', params: { type } })
export const oldType = (type: string) => new Problem('FILE_TYPE_OLD', { field: 'file', params: { type } })
export const unknownPicture = () => new Problem('FILE_PICTURE_UNKNOWN', { field: 'file' })
