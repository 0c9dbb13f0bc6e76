import sql from 'sql-template-tag'
import type { Acting } from './acting.ts'

/**
 * What other matters have to do with this one holds whether or not the person who acts may see them.
 * @param work is given the machine's own acting, so that what it does in turn as the machine does not end this
 */
export async function asMachine<T>(acting: Acting, work: (machine: Acting) => Promise<T>): Promise<T> {
  const { tx, actor } = acting
  if (!actor) return work(acting)
  tx.send(sql`set local app.scope = 'system'`)
  const done = await work({ ...acting, actor: null })
  tx.send(sql`set local app.scope = 'person'`)
  return done
}
