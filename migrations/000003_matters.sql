-- A published service version: the whole folder, frozen. Running matters keep the version they began with.
create table services (
  office_id integer not null references offices,
  service text not null,
  version integer not null,
  hash text not null,
  files jsonb not null,
  published_at timestamptz not null,
  primary key (office_id, service, version),
  unique (office_id, service, hash)
);

create table calendars (
  office_id integer not null references offices,
  year smallint not null,
  version integer not null default 1,
  notice text not null,
  -- The notice's title, as people cite it.
  source text not null,
  off_days date[] not null,
  work_days date[] not null,
  imported_at timestamptz not null,
  primary key (office_id, year, version)
);

create trigger revised after insert or update on calendars for each statement execute function office_revised();

-- One gapless counter per series and year; the row lock is the queue for numbers.
create table series (
  office_id integer not null references offices,
  series text not null,
  year smallint not null,
  last integer not null default 0,
  primary key (office_id, series, year)
);

create table matters (
  office_id integer not null references offices,
  matter_id uuid not null,
  number text not null,
  service text not null,
  service_version integer not null,
  title text not null check (length(title) between 1 and 500),
  state text not null default 'open' check (state in ('open', 'suspended', 'closed', 'terminated')),
  outcome text,
  -- 0 normal, 1 urgent (加急), 2 most urgent (特急).
  urgency smallint not null default 0 check (urgency between 0 and 2),
  secrecy smallint not null default 0 check (secrecy between 0 and 2),
  focus_id uuid,
  fields jsonb not null default '{}',
  marking jsonb not null,
  -- Grows by one with every change; the guard of every write.
  version integer not null default 1,
  -- Law 1: never nobody.
  holder_post_id uuid not null,
  holder_since timestamptz not null,
  -- The highest level among the askers (1 is the highest): desks sort by it.
  asker_level smallint not null default 9,
  registered_at timestamptz not null,
  registered_by uuid not null,
  registered_post_id uuid not null,
  due_at timestamptz,
  closed_at timestamptz,
  is_supervised boolean not null default false,
  -- Who may see it: the posts and units that have or had a part in it.
  party_posts uuid[] not null,
  party_units uuid[] not null,
  search_text text not null,
  primary key (office_id, matter_id),
  unique (office_id, number),
  foreign key (office_id, service, service_version) references services (office_id, service, version),
  foreign key (office_id, holder_post_id) references posts (office_id, post_id),
  foreign key (office_id, registered_post_id) references posts (office_id, post_id),
  foreign key (office_id, registered_by) references people (office_id, person_id),
  foreign key (office_id, focus_id) references focuses (office_id, focus_id),
  check ((state in ('closed', 'terminated')) = (closed_at is not null))
);
create index matters_latest on matters (office_id, registered_at desc, matter_id);
create index matters_by_service on matters (office_id, service, registered_at desc);
create index matters_by_holder on matters (office_id, holder_post_id, registered_at desc) where state in ('open', 'suspended');
create index matters_due on matters (office_id, due_at) where state = 'open' and due_at is not null;
create index matters_supervised on matters (office_id, due_at) where is_supervised and state in ('open', 'suspended');
create index matters_party_posts on matters using gin (party_posts);
create index matters_search on matters using gin (zh_grams(search_text));

-- Every number ever taken, with what became of it: a gap is a row that says why.
create table numbers (
  office_id integer not null,
  series text not null,
  year smallint not null,
  seq integer not null,
  number text not null,
  matter_id uuid,
  taken_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  primary key (office_id, series, year, seq),
  unique (office_id, number),
  foreign key (office_id, series, year) references series (office_id, series, year),
  check ((voided_at is null) = (void_reason is null))
);

create table tasks (
  office_id integer not null,
  task_id uuid not null,
  matter_id uuid not null,
  step text not null,
  token integer not null,
  kind text not null check (kind in ('task', 'reading')),
  post_id uuid not null,
  unit_id uuid not null,
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  -- Desk order, smaller first: focus rank, asker level, urgency packed into one number.
  priority integer not null,
  holds boolean not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  -- Who sent it: the post that completed the step before.
  from_post_id uuid,
  read_at timestamptz,
  read_by uuid,
  urged integer not null default 0,
  done_at timestamptz,
  done_by uuid,
  done_cover_id uuid,
  outcome text,
  primary key (office_id, task_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, post_id) references posts (office_id, post_id)
);
-- The desk: one partial index, already in the order the desk shows.
create index tasks_desk on tasks (office_id, post_id, kind, priority, due_at, task_id) where state = 'open';
create index tasks_by_matter on tasks (office_id, matter_id);
create index tasks_sent on tasks (office_id, from_post_id, opened_at desc) where state = 'open' and kind = 'task';
create unique index tasks_one_per_token on tasks (office_id, matter_id, token) where state = 'open';

create table clocks (
  office_id integer not null,
  clock_id uuid not null,
  matter_id uuid not null,
  -- The task whose limit it is; absent for the matter's own clock.
  task_id uuid,
  limit_key text not null,
  limit_rule jsonb not null,
  events jsonb not null,
  state text not null default 'running' check (state in ('running', 'suspended', 'stopped')),
  due_at timestamptz not null,
  due jsonb not null,
  -- Rung of the ladder reached, and when the next one is climbed. At the top it repeats.
  rung text not null default 'none',
  alarm_at timestamptz,
  primary key (office_id, clock_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, task_id) references tasks (office_id, task_id),
  check ((state = 'running') = (alarm_at is not null))
);
create index clocks_alarm on clocks (alarm_at) where state = 'running';
create index clocks_by_matter on clocks (office_id, matter_id);

-- Timers of the procedure itself: they open steps, they never decide.
create table timers (
  office_id integer not null,
  timer_id uuid not null,
  matter_id uuid not null,
  token integer not null,
  node text not null,
  fires_at timestamptz not null,
  primary key (office_id, timer_id),
  unique (office_id, matter_id, token, node),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);
create index timers_due on timers (fires_at);

create table opinions (
  office_id integer not null,
  opinion_id uuid not null,
  matter_id uuid not null,
  task_id uuid,
  step text not null,
  kind text not null check (kind in ('proposal', 'instruction', 'countersignature', 'report', 'check', 'remark')),
  text text not null check (length(text) between 1 and 10000),
  person_id uuid not null,
  post_id uuid not null,
  cover_id uuid,
  at timestamptz not null,
  primary key (office_id, opinion_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);
create index opinions_by_matter on opinions (office_id, matter_id, at);

create table answers (
  office_id integer not null,
  answer_id uuid not null,
  matter_id uuid not null,
  text text not null check (length(text) between 1 and 20000),
  person_id uuid not null,
  post_id uuid not null,
  cover_id uuid,
  at timestamptz not null,
  primary key (office_id, answer_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);

-- Who is owed an answer. Law 2: a matter closes only when each has one whose delivery is recorded.
create table askers (
  office_id integer not null,
  asker_id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('leader', 'office', 'unit', 'citizen', 'staff')),
  name text not null,
  level smallint not null default 9,
  post_id uuid,
  unit_id uuid,
  contact text,
  answer_id uuid,
  channel text,
  delivered_at timestamptz,
  primary key (office_id, asker_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, answer_id) references answers (office_id, answer_id)
);
create index askers_by_matter on askers (office_id, matter_id);

create table relations (
  office_id integer not null,
  matter_id uuid not null,
  other_id uuid not null,
  -- `matter_id` … `other_id`: instructs (opened by an instruction), follows, concerns.
  kind text not null,
  at timestamptz not null,
  primary key (office_id, matter_id, other_id, kind),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, other_id) references matters (office_id, matter_id)
);
create index relations_back on relations (office_id, other_id);

create table attachments (
  office_id integer not null,
  attachment_id uuid not null,
  matter_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  added_at timestamptz not null,
  person_id uuid not null,
  post_id uuid not null,
  primary key (office_id, attachment_id),
  unique (office_id, matter_id, sha256, name),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);

-- What people were told: reminders, urgings, escalations. Opens only what its reader may open.
create table notices (
  office_id integer not null,
  notice_id uuid not null,
  matter_id uuid not null,
  task_id uuid,
  clock_id uuid,
  post_id uuid not null,
  kind text not null check (kind in ('before', 'due', 'overdue', 'urged', 'superior', 'head', 'instruction', 'returned', 'answer')),
  params jsonb not null default '{}',
  at timestamptz not null,
  seen_at timestamptz,
  primary key (office_id, notice_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);
create index notices_bell on notices (office_id, post_id, at desc) where seen_at is null;

create table jobs (
  office_id integer not null,
  job_id uuid not null,
  kind text not null,
  payload jsonb not null default '{}',
  run_at timestamptz not null,
  attempts integer not null default 0,
  locked_until timestamptz,
  last_error text,
  primary key (office_id, job_id)
);
create index jobs_due on jobs (run_at);

-- What was answered to a key: a repeated request gets the same answer and changes nothing.
create table idempotency (
  office_id integer not null,
  person_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  status smallint not null,
  response jsonb not null,
  at timestamptz not null,
  primary key (office_id, person_id, key)
);
create index idempotency_age on idempotency (at);
