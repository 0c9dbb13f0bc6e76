-- Where a published version came from: the product's catalogue, or the office itself; then who wrote it, who approved it, and why.
alter table services
  add column source text not null default 'product' check (source in ('product', 'office')),
  add column authors uuid[] not null default '{}',
  add column approved_by uuid,
  add column reason text,
  add column entry_id uuid,
  add constraint services_two_persons check (source = 'product' or (approved_by is not null and approved_by <> all (authors)));
-- An office may go back to what it had: the same files are then a later version.
alter table services drop constraint services_office_id_service_hash_key;

-- Grows with every published version, so that a process knows when it lacks one.
alter table offices add column services_revision bigint not null default 0;
create function services_revised() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update offices set services_revision = services_revision + 1 where office_id = app_office();
  return null;
end $$;
create trigger revised after insert on services for each statement execute function services_revised();

-- The next version of a service while it is being written. At most one is open for a service: what is decided is decided on one text.
create table amendments (
  office_id integer not null references offices,
  amendment_id uuid not null,
  service text not null,
  -- The version it began from; absent for a new service.
  base_version integer,
  files jsonb not null,
  -- The update of the product it takes in, and the files of it that the office had changed itself.
  update_hash text,
  offered jsonb not null default '{}',
  state text not null default 'written' check (state in ('written', 'submitted', 'published', 'discarded')),
  -- Grows with every save; the guard of every write.
  version integer not null default 1,
  -- Everybody who wrote any of it.
  authors uuid[] not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  reason text,
  -- Why it was sent back.
  remark text,
  primary key (office_id, amendment_id),
  foreign key (office_id, service, base_version) references services (office_id, service, version),
  foreign key (office_id, begun_by) references people (office_id, person_id),
  foreign key (office_id, saved_by) references people (office_id, person_id),
  foreign key (office_id, submitted_by) references people (office_id, person_id)
);
create unique index amendments_open on amendments (office_id, service) where state in ('written', 'submitted');

-- Folders of newer product versions that did not overwrite what the office had published itself.
create table service_updates (
  office_id integer not null references offices,
  service text not null,
  hash text not null,
  files jsonb not null,
  offered_at timestamptz not null,
  primary key (office_id, service, hash)
);

-- Whether one of the person's posts may change services; the machine may: it brings the catalogue.
create function app_amends() returns boolean language sql stable parallel safe as $$
  select app_is_system() or exists (select from posts where office_id = app_office() and post_id = any (app_posts()) and 'manage-services' = any (permissions)) $$;

drop policy services_all on services;
create policy services_read on services for select using (office_id = (select app_office()));
create policy services_publish on services for insert with check (office_id = (select app_office()) and (select app_amends()));
alter table amendments enable row level security;
create policy amendments_all on amendments for all using (office_id = (select app_office()) and (select app_amends()))
  with check (office_id = (select app_office()) and (select app_amends()));
alter table service_updates enable row level security;
create policy service_updates_read on service_updates for select using (office_id = (select app_office()) and (select app_amends()));
create policy service_updates_offer on service_updates for insert with check (office_id = (select app_office()) and (select app_is_system()));

grant select, insert, update on amendments to shuniu_app;
grant select, insert on service_updates to shuniu_app;
