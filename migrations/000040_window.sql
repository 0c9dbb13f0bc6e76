-- What comes in by the public window was registered by nobody of the office.
alter table matters alter column registered_by drop not null;
alter table attachments alter column person_id drop not null;

-- How somebody without an account finds their matter again: a code nobody can guess and a thing they know. Only hashes are kept.
create table trackings (
  office_id integer not null,
  -- SHA-256 of the code.
  code_hash bytea not null,
  matter_id uuid not null,
  asker_id uuid not null,
  -- HMAC-SHA-256 of the last four digits of the telephone, under the code: useless without it.
  second_hash bytea not null,
  -- The browser's own name for the submission: sent twice, it is one matter.
  submission_id uuid not null,
  -- Wrong second things since the last right one, and until when nobody may try again.
  failures smallint not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null,
  primary key (office_id, code_hash),
  unique (office_id, submission_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, asker_id) references askers (office_id, asker_id)
);
alter table trackings enable row level security;
create policy trackings_system on trackings for all using ((select app_is_system()) and office_id = (select app_office()))
  with check ((select app_is_system()) and office_id = (select app_office()));
grant select, insert, update (failures, locked_until) on trackings to shuniu_app;

-- What somebody said of how their matter was handled: solved or not, and the five grades (国办发〔2019〕51号; HOT-07).
create table feedbacks (
  office_id integer not null,
  feedback_id uuid not null,
  matter_id uuid not null,
  asker_id uuid not null,
  is_solved boolean not null,
  grade smallint check (grade between 1 and 5),
  words text not null default '' check (length(words) <= 2000),
  at timestamptz not null,
  primary key (office_id, feedback_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, asker_id) references askers (office_id, asker_id)
);
create index feedbacks_by_matter on feedbacks (office_id, matter_id, at);
alter table feedbacks enable row level security;
create policy feedbacks_read on feedbacks for select using (office_id = (select app_office())
  and exists (select from matters m where m.office_id = feedbacks.office_id and m.matter_id = feedbacks.matter_id));
create policy feedbacks_give on feedbacks for insert with check ((select app_is_system()) and office_id = (select app_office()));
grant select, insert on feedbacks to shuniu_app;
