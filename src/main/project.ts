import * as path from 'node:path'

/** The folder of the project, where its parts are found from. */
export const PROJECT = path.join(import.meta.dirname, '..', '..')
/** The services that come with this version. */
export const CATALOGUE = path.join(PROJECT, 'catalogue')
