import type { Client } from 'pg'
import type { Limit } from '#calendar/types.ts'
import { iso } from '#matters/views/rows.ts'
import { ACTS, KINDS, ORGANS, SENTENCES, SUBJECTS } from './words.ts'

/** What an office of many matters consists of. */
export interface Many {
  office: number
  count: number
  /** How many are not closed yet; each waits for a post, with a clock and an asker. */
  open: number
  /** When the latest one was registered; the others came every seven minutes before. */
  latest: Date
  /** Posts that hold them, in turn. */
  posts: readonly string[]
  /** The post that registered them all, and one of its people. */
  registry: string
  clerk: string
  service: string
  /** How many can be searched, and how many sentences their bodies have beside the title. */
  searchable: number
  sentences: number
}

/** The uuid that stands for a number: the matter's, and that of its task, clock and asker. */
const ID = `('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`

/** One of an array, by chance, but the same one for the same number. */
const oneOf = (array: string, draw: string) =>
  `${array}[1 + (hashint4(${draw}) & 2147483647) % array_length(${array}, 1)]`

const DRAWN = `create temporary table many as
  with words as (select $1::text[] as acts, $2::text[] as subjects, $3::text[] as kinds, $4::text[] as organs, $5::text[] as sentences, $6::uuid[] as posts)
  select n, ${ID} as id, n <= $7 as is_open, '关于' || ${oneOf('acts', 'n')} || ${oneOf('subjects', '-n')} || '的' || ${oneOf('kinds', 'n * 3')} as title,
    ${oneOf('organs', 'n * 5')} as organ, posts[1 + n % array_length(posts, 1)] as post_id, $10::timestamptz - n * interval '7 minutes' as at,
    (select string_agg(${oneOf('sentences', 'n * 31 + k')}, '') from generate_series(1, $8) k) as body
  from words, generate_series(1, $9::integer) n`

const MATTERS = `insert into matters (office_id, matter_id, number, service, service_version, title, state, fields, marking, holder_post_id, holder_since,
    registered_at, registered_by, registered_post_id, due_at, closed_at, party_posts, party_units)
  select $1, x.id, '收〔2026〕' || x.n || '号', $2, 1, x.title, case when x.is_open then 'open' else 'closed' end, jsonb_build_object('from', x.organ),
    '{"tokens":[],"scopes":[],"bodies":{},"next":1}', x.post_id, x.at, x.at, $3, $4, case when x.is_open then x.at + interval '8 days' end,
    case when not x.is_open then x.at + interval '5 days' end, array[$4::uuid, x.post_id], array[r.unit_id, p.unit_id]
  from many x join posts p on p.office_id = $1 and p.post_id = x.post_id join posts r on r.office_id = $1 and r.post_id = $4`

const TEXTS = `insert into search_texts (office_id, matter_id, text)
  select $1, id, lower(normalize(concat_ws(' ', '收〔2026〕' || n || '号', title, organ, body), nfkc)) from many where n <= $2`

const TASKS = `insert into tasks (office_id, task_id, matter_id, step, token, kind, post_id, unit_id, state, priority, holds, opened_at, due_at, from_post_id, done_at, outcome)
  select $1, x.id, x.id, 'review', 1, 'task', x.post_id, p.unit_id, case when x.is_open then 'open' else 'done' end, 10042, true, x.at, x.at + interval '8 days', $2,
    case when not x.is_open then x.at + interval '5 days' end, case when not x.is_open then 'pass' end
  from many x join posts p on p.office_id = $1 and p.post_id = x.post_id`

const LIMIT: Limit = {
  amount: 8,
  unit: 'day',
  rollForward: false,
  citation: { rule: 'LOCAL', source: '本机关设定', strength: 'LOCAL', evidence: 'convention' },
}

const CLOCKS = `insert into clocks (office_id, clock_id, matter_id, task_id, limit_key, limit_rule, events, state, due_at, due, alarm_at)
  select $1, id, id, id, 'review', $2, '[]', 'running', d.at, jsonb_build_object('at', ${iso('d.at')}, 'day', d.at::date, 'provisional', false,
    'calendar', '', 'limit', $2::jsonb, 'lines', '[]'::jsonb), d.at
  from many, lateral (select at + interval '8 days' as at) d where is_open`

const ASKERS = `insert into askers (office_id, asker_id, matter_id, kind, name, level) select $1, id, id, 'office', organ, 4 from many where is_open`

/**
 * Puts many matters into a founded office at once, as rows: for what must hold of an office that has had them for years.
 * They have no story: nothing of them is in the record.
 * @param owner connected as the owner of the tables
 */
export async function putMatters(owner: Client, many: Many): Promise<void> {
  const { office, count, open, posts, registry, clerk, service, searchable, sentences, latest } = many
  // Foreign keys hold here by how the rows are made; checking them takes most of the time. Only a superuser may leave it out.
  const roleOf = (role: string) =>
    owner.query(
      `select set_config('session_replication_role', $1, false) from pg_roles where rolname = current_user and rolsuper`,
      [role],
    )
  await roleOf('replica')
  await owner.query(DRAWN, [ACTS, SUBJECTS, KINDS, ORGANS, SENTENCES, posts, open, sentences, count, latest])
  await owner.query(MATTERS, [office, service, clerk, registry])
  await owner.query(TEXTS, [office, searchable])
  await owner.query(TASKS, [office, registry])
  await owner.query(CLOCKS, [office, LIMIT])
  await owner.query(ASKERS, [office])
  await roleOf('origin')
  await owner.query('drop table many')
  await owner.query('analyze matters, tasks, clocks, askers, search_texts')
}
