import type { Place } from './place.ts'

/**
 * What every process of the embedded server is started with. The environment is made, not inherited: a locale, a
 * library path or a PG* variable of the machine must not change how the data is read.
 */
export function childOptions(place: Place) {
  return {
    ...place.identity,
    cwd: place.home,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LD_LIBRARY_PATH: place.libraryPath, LC_ALL: 'C', TZ: 'UTC' },
  }
}
