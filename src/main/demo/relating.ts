import sql from 'sql-template-tag'
import type { Acting } from '#matters/acting.ts'
import { layOver } from '#matters/lay-over.ts'
import { relate } from '#matters/relate.ts'
import type { DistrictPlan } from './plan.ts'
import type { Players } from './players.ts'

const find = async ({ tx, office }: Acting, title: string): Promise<{ id: string; number: string }> => {
  const [matter] = await tx.query<{ id: string; number: string }>(
    sql`select matter_id as id, number from matters where office_id = ${office} and title = ${title}`,
  )
  if (!matter) throw new Error(`nothing is called ${title}`)
  return matter
}

/** Somebody asks again, which the clerk says is the same; and what many complain of is put under supervision. */
export async function relateCases(plan: DistrictPlan, players: Players): Promise<void> {
  await players.as('yexiaoyun', async acting => {
    const again = await find(acting, '村口路灯还是不亮')
    const { number } = await find(acting, '村口路灯不亮')
    await relate(acting, again.id, { number, kind: 'duplicates', reason: '同一个人、同一处路灯' })
  })
  await players.as('qinzhengyang', async acting => {
    const { id } = await find(acting, '菜市场积水没过脚面')
    await layOver(acting, id, {
      service: 'supervision',
      title: '督办城区易涝点排查整治',
      fields: {
        source: 'instruction',
        quote: '积水点一处一处过，能当天通的当天通，通不了的要有抽排办法。',
        leadUnit: plan.unit('housing'),
        assistingUnits: [plan.unit('water'), plan.unit('emergency')],
        dueOn: plan.day(9),
      },
      askers: [{ kind: 'leader', name: '区委办公室主任', postId: plan.post('director') }],
      urgency: 'urgent',
      secrecy: 'none',
    })
  })
}
