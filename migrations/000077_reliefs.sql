-- What one shift leaves to the next (交接班): written by itself when the shift ends, signed by both.
create table reliefs (
  office_id integer not null references offices,
  shift_id uuid not null,
  post_id uuid not null,
  written_at timestamptz not null,
  -- Which matters, and why: what they are is read where they stand, by whoever may read them.
  items jsonb not null,
  remark text not null default '' check (length(remark) <= 2000),
  given_at timestamptz,
  taken_by uuid,
  taken_at timestamptz,
  primary key (office_id, shift_id),
  foreign key (office_id, shift_id) references shifts (office_id, shift_id),
  foreign key (office_id, taken_by) references people (office_id, person_id),
  check ((taken_by is null) = (taken_at is null)),
  check (taken_at is null or given_at is not null)
);
create index reliefs_open on reliefs (office_id, written_at) where taken_at is null;

-- The two whose shifts it joins, whoever has the watch now, and whoever keeps the roster.
create function app_relieves(p_shift uuid, p_post uuid) returns boolean language sql stable parallel safe as $$
  select app_is_system() or app_sees_all() or p_post = any (app_posts()) or app_permits('manage-roster')
    or exists (select from shifts s where s.office_id = app_office() and s.shift_id = p_shift and s.person_id = app_person()) $$;
alter table reliefs enable row level security;
create policy reliefs_all on reliefs for all using (office_id = (select app_office()) and app_relieves(shift_id, post_id))
  with check (office_id = (select app_office()) and app_relieves(shift_id, post_id));
grant select, insert, update on reliefs to shuniu_app;
