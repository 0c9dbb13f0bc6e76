import { check } from './check.ts'

/** Every file a service needs is there and is the JSON, BPMN or DMN it claims to be. */
export const filesReadable = check('files-readable', ({ faults }, found) => {
  for (const { file, why, detail, element } of faults)
    found(why === 'missing' ? 'FILE_MISSING' : 'FILE_UNREADABLE', { file, ...(element ? { element } : {}) }, { detail })
})
