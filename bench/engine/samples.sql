-- What two completions of the matter :example wrote, for limit.sql to write again: its proposal was sent up (sample 0,
-- version 3) and came back (sample 1, version 4). Beside it 2000 matters of the same kind, each with a task and a clock.
create schema sample;
create table sample.tasks as
  select row_number() over (order by opened_at, task_id)::integer as place, * from tasks where matter_id = :example;
create table sample.closed as select place - 2 as sample, * from sample.tasks where place in (2, 3);
create table sample.opened as select place - 3 as sample, * from sample.tasks where place in (3, 4);
create table sample.stopped as
  select s.sample, c.* from sample.closed s join clocks c on c.office_id = s.office_id and c.task_id = s.task_id;
create table sample.started as
  select s.sample, c.* from sample.opened s join clocks c on c.office_id = s.office_id and c.task_id = s.task_id;
create table sample.opinions as
  select s.sample, o.* from sample.closed s join opinions o on o.office_id = s.office_id and o.task_id = s.task_id;
create table sample.notices as
  select s.sample, n.* from sample.closed s join notices n on n.office_id = s.office_id and n.matter_id = s.matter_id and n.at = s.done_at;
create table sample.entries as
  select version - 3 as sample, * from record_entries where matter_id = :example and version in (3, 4);
create table sample.matters as
  select s.sample, m.*, s.due_at as task_due_at, s.post_id from sample.opened s join matters m on m.office_id = s.office_id and m.matter_id = s.matter_id;

create function sample.id(n integer) returns uuid language sql immutable
  return ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid;
insert into matters select r.* from generate_series(1, 2000) n, matters m,
  jsonb_populate_record(m, jsonb_build_object('matter_id', sample.id(n), 'number', 'sample ' || n)) r where m.matter_id = :example;
insert into tasks select r.* from generate_series(1, 2000) n, tasks t,
  jsonb_populate_record(t, jsonb_build_object('matter_id', sample.id(n), 'task_id', sample.id(n))) r
  where t.matter_id = :example and t.state = 'open';
insert into clocks select r.* from generate_series(1, 2000) n, clocks c,
  jsonb_populate_record(c, jsonb_build_object('matter_id', sample.id(n), 'task_id', sample.id(n), 'clock_id', sample.id(n))) r
  where c.matter_id = :example and c.state = 'running';
analyze;
