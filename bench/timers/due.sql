-- Beside the matter :example, whose township has to say that all is well, :timers of the same kind: each with its open task
-- and its running clock, and a timer whose time has come.
create schema due;
create function due.id(n integer) returns uuid language sql immutable
  return ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid;
insert into matters select r.* from generate_series(1, :timers) n, matters m,
  jsonb_populate_record(m, jsonb_build_object('matter_id', due.id(n), 'number', 'due ' || n)) r where m.matter_id = :example;
insert into tasks select r.* from generate_series(1, :timers) n, tasks t,
  jsonb_populate_record(t, jsonb_build_object('matter_id', due.id(n), 'task_id', due.id(n))) r
  where t.matter_id = :example and t.state = 'open';
insert into clocks select r.* from generate_series(1, :timers) n, clocks c,
  jsonb_populate_record(c, jsonb_build_object('matter_id', due.id(n), 'task_id', due.id(n), 'clock_id', due.id(n))) r
  where c.matter_id = :example and c.state = 'running' and c.task_id is not null;
insert into timers select r.* from generate_series(1, :timers) n, timers t,
  jsonb_populate_record(t, jsonb_build_object('matter_id', due.id(n), 'timer_id', due.id(n),
    'fires_at', now() - n * interval '1 millisecond')) r where t.matter_id = :example;
-- Only those of the :timers are fired.
delete from timers where matter_id = :example;
-- What the limit claims: the same timers once more.
create table due.timers (like timers including indexes);
insert into due.timers select * from timers;
analyze;
