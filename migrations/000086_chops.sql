-- The chops (印章) of the office. The picture is encrypted with a key that is not in the database; only the machine reads it,
-- for somebody with the duty.
create table chops (
  office_id integer not null references offices,
  chop_id uuid not null,
  -- The organ as it signs: a document of that issuer gets this chop.
  organ text not null check (length(organ) between 1 and 100),
  -- As wide as it is pressed, in millimetres.
  width_mm numeric(4, 1) not null check (width_mm between 20 and 60),
  -- AES-256-GCM: nonce, tag, then the picture.
  picture bytea not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  primary key (office_id, chop_id),
  foreign key (office_id, made_by) references people (office_id, person_id)
);
create unique index chops_one on chops (office_id, organ) where ended_at is null;
alter table chops enable row level security;
create policy chops_system on chops for all using ((select app_is_system()) and office_id = (select app_office()))
  with check ((select app_is_system()) and office_id = (select app_office()));
grant select, insert, update (ended_at) on chops to shuniu_app;
