import { LARGEST_FILE } from '#api/attachments/routes.ts'
import { diskShelf } from '#documents/files/disk-shelf.ts'
import { s3Shelf } from '#documents/files/s3-shelf.ts'
import type { Shelf } from '#documents/files/shelf.ts'
import { openFileStore, type FileStore } from '#documents/files/store.ts'
import { filesFolder, type Environment } from './environment.ts'

type Place = Pick<Environment, 'dataFolder' | 's3'>

/** Where whole files lie: the bucket that is named, or a folder of the data folder. */
export const shelfOf = ({ dataFolder, s3 }: Place): Shelf =>
  s3 === undefined ? diskShelf(filesFolder({ dataFolder })) : s3Shelf(s3)

/** The store of attached files. */
export const openFiles = (place: Place): Promise<FileStore> =>
  openFileStore({ folder: filesFolder(place), maxBytes: LARGEST_FILE, shelf: shelfOf(place) })

/** The files of an installation for who copies or verifies them. */
export const filesPlace = (place: Place): { files: Shelf; staging: string } => ({
  files: shelfOf(place),
  staging: filesFolder(place),
})
