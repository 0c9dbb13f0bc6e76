-- Addresses under which a program reads somebody's dates, or the bookings of a resource as that person may see them.
create table feeds (
  office_id integer not null references offices,
  feed_id uuid not null,
  person_id uuid not null,
  -- Whose bookings it tells; none for the person's own dates.
  resource_id uuid,
  -- SHA-256 of the token in the address: a copy of the table opens no feed.
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (office_id, feed_id),
  foreign key (office_id, person_id) references people (office_id, person_id),
  foreign key (office_id, resource_id) references resources (office_id, resource_id)
);
create unique index feeds_by_token on feeds (office_id, token_hash);
create unique index feeds_one_each on feeds (office_id, person_id, resource_id) nulls not distinct;
alter table feeds enable row level security;
create policy feeds_own on feeds for all
  using (office_id = (select app_office()) and ((select app_is_system()) or person_id = (select app_person())))
  with check (office_id = (select app_office()) and ((select app_is_system()) or person_id = (select app_person())));
grant select, insert, update, delete on feeds to shuniu_app;
