-- Recurring work (周期性工作): what opens a matter of a service by itself, some days before each time it falls due.
create table schedules (
  office_id integer not null references offices,
  schedule_id uuid not null,
  service text not null,
  -- `{year}`, `{quarter}`, `{month}` and `{day}` are those of the occurrence.
  title text not null check (length(title) between 1 and 200),
  fields jsonb not null default '{}',
  -- The field of the form that is given the day; none when the service asks for no such day.
  day_field text,
  -- In whose name the matter is opened.
  post_id uuid not null,
  recurrence jsonb not null,
  lead_days smallint not null check (lead_days between 0 and 120),
  opens_at text not null check (opens_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  from_on date not null,
  until_on date check (until_on >= from_on),
  state text not null default 'active' check (state in ('active', 'paused', 'ended')),
  -- The next day and when its matter opens; null once none comes.
  next_on date,
  next_opens_at timestamptz,
  -- Why the last attempt opened nothing: an error's code.
  trouble text,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (office_id, schedule_id),
  foreign key (office_id, post_id) references posts (office_id, post_id),
  foreign key (office_id, made_by) references people (office_id, person_id),
  check ((next_on is null) = (next_opens_at is null))
);
create index schedules_due on schedules (office_id, next_opens_at) where state = 'active';
create index schedules_by_post on schedules (office_id, post_id);

-- Each time once, whoever opens it and however often it is tried.
create table occurrences (
  office_id integer not null,
  schedule_id uuid not null,
  on_day date not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  primary key (office_id, schedule_id, on_day),
  foreign key (office_id, schedule_id) references schedules (office_id, schedule_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);

alter table schedules enable row level security;
create policy schedules_read on schedules for select using (office_id = (select app_office())
  and ((select app_is_system()) or (select app_sees_all()) or (select app_manages()) or post_id = any ((select app_posts())::uuid[])));
create policy schedules_write on schedules for all
  using (office_id = (select app_office()) and ((select app_manages()) or post_id = any ((select app_posts())::uuid[])))
  with check (office_id = (select app_office()) and ((select app_manages()) or post_id = any ((select app_posts())::uuid[])));
alter table occurrences enable row level security;
create policy occurrences_read on occurrences for select using (office_id = (select app_office())
  and exists (select from schedules s where s.office_id = occurrences.office_id and s.schedule_id = occurrences.schedule_id));
create policy occurrences_open on occurrences for insert with check (office_id = (select app_office()) and (select app_is_system()));
grant select, insert, update on schedules to shuniu_app;
grant select, insert on occurrences to shuniu_app;
