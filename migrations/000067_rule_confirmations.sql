-- What an administrator confirmed of facts written from memory: a rule with the source it names. The latest version counts;
-- a source that is written anew has to be confirmed anew.
create table rule_confirmations (
  office_id integer not null references offices,
  rule text not null,
  source text not null,
  version integer not null,
  is_confirmed boolean not null,
  at timestamptz not null,
  person_id uuid not null,
  post_id uuid not null,
  primary key (office_id, rule, source, version),
  foreign key (office_id, person_id) references people (office_id, person_id),
  foreign key (office_id, post_id) references posts (office_id, post_id)
);
-- Rules are compiled with what was confirmed: a process knows by the revision that it has to look again.
create trigger revised after insert on rule_confirmations for each statement execute function services_revised();
alter table rule_confirmations enable row level security;
create policy rule_confirmations_read on rule_confirmations for select using (office_id = (select app_office()));
create policy rule_confirmations_manage on rule_confirmations for all using (office_id = (select app_office()) and (select app_manages()))
  with check (office_id = (select app_office()) and (select app_manages()));
grant select, insert on rule_confirmations to shuniu_app;
