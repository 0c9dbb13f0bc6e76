import { Readable } from 'node:stream'
import { takeParcel } from '#matters/exchange/take-parcel.ts'
import { asMachine } from './deps.ts'
import type { Handler } from './run-jobs.ts'

/** Takes in what another office of this installation left in our queue. */
export const takeParcelJob: Handler = async (deps, job) => {
  const bytes = await deps.files.read(String(job.payload['parcel']))
  await asMachine(deps, acting =>
    takeParcel(acting, bytes, async (file, name) => ({
      ...(await deps.files.receive(Readable.from([file]), name)),
      name,
    })),
  )
}
