-- Who is on duty: posts that whoever is on shift acts for (值班岗), one person at a time.
create table watches (
  office_id integer not null references offices,
  post_id uuid not null,
  -- When one shift ends and the next begins, `HH:MM` by the office's clock; a single time is a day and a night through.
  changes_at text[] not null check (cardinality(changes_at) between 1 and 6),
  sort smallint not null default 0,
  is_active boolean not null default true,
  primary key (office_id, post_id),
  foreign key (office_id, post_id) references posts (office_id, post_id)
);

-- The months that are in force; what stands in other months is a draft.
create table rosters (
  office_id integer not null references offices,
  month date not null check (extract(day from month) = 1),
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (office_id, month),
  foreign key (office_id, published_by) references people (office_id, person_id)
);

create table shifts (
  office_id integer not null references offices,
  shift_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  -- The month whose roster it stands in: that of the day it begins.
  month date not null check (extract(day from month) = 1),
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  is_published boolean not null,
  primary key (office_id, shift_id),
  foreign key (office_id, post_id) references watches (office_id, post_id),
  foreign key (office_id, person_id) references people (office_id, person_id),
  -- One person at a time has a watch, and nobody has two at a time.
  constraint shifts_one_person exclude using gist (office_id with =, post_id with =, tstzrange(begins_at, ends_at) with &&)
    deferrable initially immediate,
  constraint shifts_one_watch exclude using gist (office_id with =, person_id with =, tstzrange(begins_at, ends_at) with &&)
    deferrable initially immediate
);
create index shifts_by_month on shifts (office_id, month);
create index shifts_begin on shifts (office_id, begins_at) where is_published;
create index shifts_end on shifts (office_id, ends_at) where is_published;
create index shifts_of_person on shifts (office_id, person_id, ends_at) where is_published;

-- One asks another to take a shift, for one of theirs or for nothing; the other agrees, then whoever keeps the roster approves.
create table swaps (
  office_id integer not null references offices,
  swap_id uuid not null,
  shift_id uuid not null,
  other_shift_id uuid,
  from_person_id uuid not null,
  to_person_id uuid not null check (to_person_id <> from_person_id),
  reason text not null check (length(reason) between 1 and 200),
  state text not null default 'asked' check (state in ('asked', 'agreed', 'approved', 'declined', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  primary key (office_id, swap_id),
  foreign key (office_id, shift_id) references shifts (office_id, shift_id),
  foreign key (office_id, other_shift_id) references shifts (office_id, shift_id),
  foreign key (office_id, from_person_id) references people (office_id, person_id),
  foreign key (office_id, to_person_id) references people (office_id, person_id)
);
create unique index swaps_one_open on swaps (office_id, shift_id) where state in ('asked', 'agreed');
create index swaps_open on swaps (office_id, asked_at) where state in ('asked', 'agreed');

do $$ declare t text; begin
  foreach t in array array['watches', 'rosters', 'shifts'] loop
    execute format('create trigger revised after insert or update or delete on %I for each statement execute function office_revised()', t);
  end loop;
end $$;

-- Whether one of the posts a person acts for today has a permission. The machine has them all.
create function app_permits(p_permission text) returns boolean language sql stable parallel safe as $$
  select app_is_system() or exists (select from posts where office_id = app_office() and post_id = any(app_posts())
    and is_active and p_permission = any(permissions)) $$;

-- Everybody of the office reads who is on duty; whoever keeps the roster writes it.
do $$ declare t text; begin
  foreach t in array array['watches', 'rosters', 'shifts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (office_id = (select app_office()))', t || '_read', t);
    execute format($p$create policy %I on %I for all using (office_id = (select app_office()) and (select app_permits('manage-roster')))
      with check (office_id = (select app_office()) and (select app_permits('manage-roster')))$p$, t || '_manage', t);
  end loop;
end $$;
alter table swaps enable row level security;
create policy swaps_read on swaps for select using (office_id = (select app_office())
  and ((select app_person()) in (from_person_id, to_person_id) or (select app_permits('manage-roster'))));
create policy swaps_own on swaps for all
  using (office_id = (select app_office()) and (select app_person()) in (from_person_id, to_person_id) and state in ('asked', 'agreed'))
  with check (office_id = (select app_office()) and (select app_person()) in (from_person_id, to_person_id)
    and state in ('asked', 'agreed', 'declined', 'withdrawn'));
create policy swaps_manage on swaps for update using (office_id = (select app_office()) and (select app_permits('manage-roster')))
  with check (office_id = (select app_office()) and (select app_permits('manage-roster')));

grant select, insert, update on watches, swaps to shuniu_app;
grant select, insert on rosters to shuniu_app;
grant select, insert, update, delete on shifts to shuniu_app;
