import { addPaper } from '#matters/archive/add-paper.ts'
import { boxItems } from '#matters/archive/boxes.ts'
import { unfiledMatters } from '#matters/archive/ended-matters.ts'
import { fileMatters } from '#matters/archive/file-matters.ts'
import { changeArchiveSettings, requireSettings } from '#matters/archive/settings.ts'
import { propose } from '#matters/archive/proposal.ts'
import type { Retention } from '#matters/archive/retention.ts'
import type { DistrictPlan } from './plan.ts'
import type { Players } from './players.ts'

const KEEPER = 'liuqinghe'
const FONDS = 'Z109'
const CLASSES = [
  { code: 'BGS', name: '办公室综合', unit: 'general' },
  { code: 'DC', name: '督查', unit: 'supervision' },
  { code: 'XX', name: '信息调研', unit: 'information' },
] as const

/** A paper of an older year: so many years ago, how long it is kept, under which class. */
type Paper = readonly [
  ago: number,
  retention: Retention,
  of: string,
  title: string,
  number: string | null,
  pages: number,
]

/** What stood on the shelves before the product came; of one shelf in the order it is numbered in. */
const PAPERS: readonly Paper[] = [
  [13, 'D10', 'BGS', '机关值班安排表', null, 26],
  [13, 'D10', 'BGS', '公务用车派车单汇总', null, 41],
  [13, 'D10', 'BGS', '南塘镇林权争议调处情况反映', '清信〔{year}〕17号', 9],
  [13, 'Y', 'BGS', '关于调整区委办公室内设机构的批复', '清编〔{year}〕4号', 3],
  [13, 'D30', 'DC', '防洪堤除险加固督查报告', '清督〔{year}〕11号', 14],
  [12, 'D10', 'BGS', '办公用品领用登记', null, 33],
  [12, 'D10', 'BGS', '来访接待记录', null, 58],
  [12, 'D10', 'XX', '政务信息刊用通报', '清委办信〔{year}〕30号', 6],
  [12, 'Y', 'BGS', '区委全会决议', '清委〔{year}〕1号', 7],
  [12, 'Y', 'BGS', '区委常委会会议纪要', '清委常纪〔{year}〕8号', 12],
  [12, 'D30', 'BGS', '区委办公室年度工作总结', '清委办〔{year}〕62号', 18],
  [10, 'Y', 'BGS', '关于印发机关公文处理实施细则的通知', '清委办〔{year}〕19号', 22],
  [10, 'D10', 'DC', '重点项目督查通报', '清督〔{year}〕5号', 5],
  [7, 'D30', 'DC', '防汛工作总结', '清委办〔{year}〕88号', 12],
  [7, 'Y', 'BGS', '区委机构改革实施方案', '清委〔{year}〕9号', 31],
  [5, 'D30', 'BGS', '会议纪要目录', null, 8],
  [5, 'D10', 'XX', '乡村饮水安全调研简报', '清委办信〔{year}〕12号', 7],
  [2, 'Y', 'BGS', '关于加强基层减负工作的意见', '清委发〔{year}〕6号', 11],
  [2, 'D30', 'DC', '营商环境专项督查报告', '清督〔{year}〕14号', 16],
  [1, 'Y', 'BGS', '关于做好换届准备工作的通知', '清委办〔{year}〕41号', 5],
  [1, 'D30', 'BGS', '关于申请信息化专项经费的请示', '清委办〔{year}〕27号', 4],
  [1, 'D10', 'XX', '城区易涝点排查情况简报', '清委办信〔{year}〕21号', 6],
]

const yearOf = (plan: DistrictPlan): number => Number(plan.day(0).slice(0, 4))

/** The code that a paper gets: papers of one shelf are numbered as they stand in the list. */
export function codeOfPaper(title: string, plan: DistrictPlan): string {
  const paper = PAPERS.find(one => one[3] === title)
  if (!paper) throw new Error(`no paper is called ${title}`)
  const [ago, retention, of] = paper
  const shelf = PAPERS.filter(one => one[0] === ago && one[1] === retention && one[2] === of)
  return `${FONDS}-WS·${yearOf(plan) - ago}-${retention}-${of}-${String(shelf.indexOf(paper) + 1).padStart(4, '0')}`
}

/** Sets the archive up as the office had it on paper, the older years in boxes. */
export async function equipArchive(plan: DistrictPlan, players: Players): Promise<void> {
  const year = yearOf(plan)
  const author = plan.office.name
  await players.as(KEEPER, async acting => {
    await changeArchiveSettings(acting, {
      fonds: FONDS,
      transferYears: 10,
      approval: `清档函〔${year - 3}〕6号`,
      approvedOn: `${year - 3}-04-12`,
      classes: CLASSES.map(({ code, name, unit }) => ({ code, name, unitId: plan.unit(unit) })),
    })
    for (const [ago, retention, of, title, number, pages] of PAPERS)
      await addPaper(acting, {
        retention,
        class: of,
        title,
        author,
        number: number?.replace('{year}', String(year - ago)) ?? null,
        datedOn: `${year - ago}-06-18`,
        secrecy: 0,
        pages,
        remark: null,
      })
    const shelves = new Set(
      PAPERS.filter(([ago]) => ago > 1).map(([ago, retention, of]) => `${ago} ${retention} ${of}`),
    )
    for (const shelf of shelves) {
      const [ago = '', retention, of = ''] = shelf.split(' ')
      await boxItems(acting, { year: year - Number(ago), retention: retention as Retention, class: of }, 99)
    }
  })
}

/** Files what ended before the last week; the rest waits on the keeper's list. */
export async function fileEnded(players: Players, before: Date): Promise<void> {
  await players.as(KEEPER, async acting => {
    const settings = await requireSettings(acting)
    const { items } = await unfiledMatters(acting, acting.now.getFullYear(), { number: 1, size: 200 })
    const kept = items.filter(
      matter => matter.closedAt < before.toISOString() && propose(acting, settings, matter, '').retention !== null,
    )
    await fileMatters(
      acting,
      kept.map(({ id }, at) => ({ matterId: id, pages: 3 + (at % 7) })),
    )
  })
}
