-- The rows of one completion, written by one statement: what is left when nothing is decided, nobody's rights are asked
-- and nothing is read but two sample rows of each table (samples.sql).
\set n random(1, 2000)
\set sample random(0, 1)
\set token random(1, 2000000000)
with matter as (
  select ('00000000-0000-4000-8000-' || lpad((:n)::text, 12, '0'))::uuid as id
), moved as (
  update matters m set marking = s.marking, version = m.version + 1, fields = s.fields, holder_post_id = s.post_id,
      holder_since = now(), due_at = s.task_due_at, party_posts = s.party_posts, party_units = s.party_units
    from sample.matters s where s.sample = :sample and m.office_id = 1 and m.matter_id = (select id from matter)
), closed as (
  update tasks t set state = 'done', done_at = now(), done_by = s.done_by, outcome = s.outcome, read_at = now(), read_by = s.done_by
    from sample.closed s where s.sample = :sample and t.office_id = 1 and t.matter_id = (select id from matter) and t.state = 'open'
), opened as (
  insert into tasks (office_id, task_id, matter_id, step, token, kind, post_id, unit_id, priority, holds, opened_at, due_at, from_post_id)
    select 1, gen_random_uuid(), (select id from matter), step, :token, kind, post_id, unit_id, priority, holds, now(), due_at, from_post_id
      from sample.opened where sample = :sample
    returning task_id
), stopped as (
  update clocks c set state = 'stopped', alarm_at = null, events = s.events
    from sample.stopped s where s.sample = :sample and c.office_id = 1 and c.matter_id = (select id from matter) and c.state = 'running'
), started as (
  insert into clocks (office_id, clock_id, matter_id, task_id, limit_key, limit_rule, events, state, due_at, due, rung, alarm_at)
    select 1, gen_random_uuid(), (select id from matter), (select task_id from opened), limit_key, limit_rule, events, 'running',
        due_at, due, rung, due_at
      from sample.started where sample = :sample
), said as (
  insert into opinions (office_id, opinion_id, matter_id, task_id, step, kind, text, person_id, post_id, at)
    select 1, gen_random_uuid(), (select id from matter), task_id, step, kind, text, person_id, post_id, now()
      from sample.opinions where sample = :sample
), told as (
  insert into notices (office_id, notice_id, matter_id, post_id, kind, params, at)
    select 1, gen_random_uuid(), (select id from matter), post_id, kind, params, now() from sample.notices where sample = :sample
), written as (
  insert into record_entries (office_id, entry_id, matter_id, version, kind, at, text)
    select 1, gen_random_uuid(), (select id from matter), version, kind, now(), text from sample.entries where sample = :sample
    returning entry_id
)
insert into record_pending (office_id, entry_id) select 1, entry_id from written;
