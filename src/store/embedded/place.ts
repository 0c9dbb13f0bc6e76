import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { StartFailure, explainSystem } from '../start-failure.ts'
import { MAJOR, copyBinaries, linkLibraries, nativeFolder } from './binaries.ts'
import { identityFor, isReachable, type Identity } from './identity.ts'

/** Where everything of one embedded server lies, and as whom it runs. */
export interface Place {
  identity: Identity | undefined
  /** Folder of this server: data, password, log. */
  home: string
  data: string
  bin: string
  libraryPath: string
  /** Folder of the unix socket, for nobody but ourselves and the server. */
  socket: string
  passwordFile: string
  /** Present while initdb runs: an interrupted one is begun again. */
  unfinishedMark: string
}

/** Where root keeps what another system user must reach when the project lies under a closed folder such as /root. */
const SHARED = '/var/lib/shuniu'
/** Linux allows 107 bytes for the address of a unix socket; `/.s.PGSQL.5432` and the folder's name take 30. */
const LONGEST_TEMPORARY = 70

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/**
 * Makes the folders of an embedded server.
 * @param dataRoot the product's data folder; the server lives in `postgres` inside it
 * @throws StartFailure for a full disk, missing rights, a missing package
 */
export function preparePlace(dataRoot: string): Place {
  try {
    return prepare(path.join(path.resolve(dataRoot), 'postgres'))
  } catch (error) {
    throw explainSystem(error, dataRoot)
  }
}

function prepare(wanted: string): Place {
  const identity = identityFor(wanted)
  const home = homeFor(wanted, identity)
  if (identity) fs.chownSync(home, identity.uid, identity.gid)
  fs.accessSync(home, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)

  let native = nativeFolder()
  if (!isReachable(native, identity)) {
    sharedFolder(SHARED)
    native = copyBinaries(native, SHARED)
  }
  const libraries = path.join(home, `lib-${MAJOR}`)
  const libraryPath = linkLibraries(native, libraries)
  // Root today, the owner tomorrow: both must be able to renew the links.
  if (identity) fs.chownSync(libraries, identity.uid, identity.gid)
  return {
    identity,
    home,
    data: path.join(home, `data-${MAJOR}`),
    bin: path.join(native, 'bin'),
    libraryPath,
    socket: socketFolder(home, identity),
    passwordFile: path.join(home, 'password'),
    unfinishedMark: path.join(home, 'initialising'),
  }
}

/**
 * The folder itself, or where it links to. The link is made when the server's user does not get into the folder, so that the
 * database goes with its data folder when that is moved, and is not taken for another's that is made in its place.
 */
function homeFor(wanted: string, identity: Identity | undefined): string {
  const link = fs.lstatSync(wanted, { throwIfNoEntry: false })
  if (link?.isSymbolicLink()) {
    if (!fs.existsSync(wanted)) throw gone(fs.readlinkSync(wanted))
    return fs.realpathSync(wanted)
  }
  if (link || isReachable(wanted, identity)) {
    fs.mkdirSync(wanted, { recursive: true })
    return wanted
  }
  const home = path.join(SHARED, randomBytes(6).toString('hex'))
  sharedFolder(home)
  fs.mkdirSync(path.dirname(wanted), { recursive: true })
  fs.symlinkSync(home, wanted)
  return home
}

const gone = (folder: string) =>
  new StartFailure({
    zh: `数据库文件夹 ${folder} 不见了。请用 SHUNIU_DATA 换一个新的数据目录，把备份恢复到那里`,
    en: `The folder of the database, ${folder}, is gone. Restore a backup into a new data folder (SHUNIU_DATA)`,
  })

function sharedFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 })
  fs.chmodSync(SHARED, 0o711)
}

function socketFolder(home: string, identity: Identity | undefined): string {
  const temporary = os.tmpdir()
  const isFit = Buffer.byteLength(temporary) <= LONGEST_TEMPORARY && isReachable(temporary, identity)
  const folder = path.join(isFit ? temporary : '/tmp', `shuniu-${short(fs.realpathSync(home))}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = fs.lstatSync(folder)
  // A folder that somebody else put there could hand our connections to them.
  if (!found.isDirectory() || (found.uid !== process.getuid?.() && found.uid !== identity?.uid)) {
    throw new StartFailure({
      zh: `临时文件夹 ${folder} 属于别的用户，请删除它或换一个 TMPDIR`,
      en: `The temporary folder ${folder} belongs to another user; remove it or choose another TMPDIR`,
    })
  }
  fs.chmodSync(folder, 0o700)
  if (identity) fs.chownSync(folder, identity.uid, identity.gid)
  return folder
}
