-- Notices are carried to people outside the product once; this is when.
alter table notices add column carried_at timestamptz;
create index notices_uncarried on notices (office_id, at) where carried_at is null;
grant update (carried_at) on notices to shuniu_app;
create policy notices_carry on notices for update using (office_id = (select app_office()) and (select app_is_system()))
  with check (office_id = (select app_office()) and (select app_is_system()));
alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check
  check (kind in ('before', 'due', 'overdue', 'urged', 'superior', 'head', 'instruction', 'returned', 'answer', 'fallen', 'moved'));

-- Whoever changes a calendar or asks for something to be carried enqueues it in the same transaction.
drop index jobs_due;
create index jobs_due on jobs (office_id, run_at);

-- Addresses of other systems that are told of notices (Standard Webhooks).
create table webhooks (
  office_id integer not null references offices,
  webhook_id uuid not null,
  url text not null check (length(url) <= 2000),
  -- Base64 with the prefix `whsec_`: needed as it is, to sign with.
  secret text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  primary key (office_id, webhook_id),
  foreign key (office_id, made_by) references people (office_id, person_id)
);
alter table webhooks enable row level security;
create policy webhooks_manage on webhooks for all using (office_id = (select app_office()) and (select app_manages()))
  with check (office_id = (select app_office()) and (select app_manages()));
grant select, insert, update (ended_at) on webhooks to shuniu_app;
