-- One act by which somebody who leaves posts hands them to their successor, with all that waits there. It is prepared by whoever
-- leaves, or by whoever manages the office, and takes effect when the successor accepts.
create table handovers (
  office_id integer not null references offices,
  handover_id uuid not null,
  leaver_id uuid not null,
  successor_id uuid not null check (successor_id <> leaver_id),
  post_ids uuid[] not null check (cardinality(post_ids) > 0),
  -- The person leaves the office and not only these posts.
  is_leaving boolean not null,
  words text not null check (length(words) <= 2000),
  state text not null default 'prepared' check (state in ('prepared', 'accepted', 'withdrawn')),
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  -- How many matters moved.
  moved integer,
  primary key (office_id, handover_id),
  foreign key (office_id, leaver_id) references people (office_id, person_id),
  foreign key (office_id, successor_id) references people (office_id, person_id),
  check ((state = 'prepared') = (settled_at is null))
);
create index handovers_open on handovers (office_id, prepared_at desc) where state = 'prepared';

alter table handovers enable row level security;
create policy handovers_read on handovers for select using (office_id = (select app_office())
  and ((select app_manages()) or leaver_id = (select app_person()) or successor_id = (select app_person())));
create policy handovers_prepare on handovers for insert with check (office_id = (select app_office())
  and ((select app_manages()) or leaver_id = (select app_person())));
create policy handovers_settle on handovers for update
  using (office_id = (select app_office()) and ((select app_manages()) or leaver_id = (select app_person()) or successor_id = (select app_person())))
  with check (office_id = (select app_office()) and ((select app_manages()) or leaver_id = (select app_person()) or successor_id = (select app_person())));
grant select, insert, update on handovers to shuniu_app;
