-- The archive of an office (机关档案室): how it numbers what it keeps, and every item under its archival code (档号).
create table archive_settings (
  office_id integer primary key references offices,
  -- 全宗号, as the archives gave it.
  fonds text not null check (fonds ~ '^[A-Z]?[0-9]{3,4}$'),
  -- After how many years an item goes to the state archives: ten for a county's, twenty above (实施条例第二十条第二款).
  transfer_years smallint not null default 10 check (transfer_years in (10, 20)),
  -- The consent to the retention schedule (实施条例第十九条第二款); without it the schedule is only proposed.
  approval text check (length(approval) between 1 and 100),
  approved_on date,
  check ((approval is null) = (approved_on is null))
);
-- 机构（问题）代码: under which heading an item is numbered; a unit's own matters are proposed under its class.
create table archive_classes (
  office_id integer not null references offices,
  code text not null check (code ~ '^[A-Z0-9]{2,4}$'),
  name text not null check (length(name) between 1 and 50),
  unit_id uuid,
  sort smallint not null default 0,
  primary key (office_id, code),
  foreign key (office_id, unit_id) references units (office_id, unit_id)
);

create table archive_items (
  office_id integer not null references offices,
  item_id uuid not null,
  code text not null,
  fonds text not null,
  year smallint not null check (year between 1900 and 2999),
  retention text not null check (retention in ('Y', 'D30', 'D10')),
  class text not null,
  -- 件号: gapless within fonds, year, retention and class.
  seq integer not null check (seq > 0),
  title text not null check (length(title) between 1 and 300),
  -- 责任者, 文号
  author text not null check (length(author) between 1 and 200),
  number text check (length(number) <= 100),
  dated_on date not null,
  secrecy smallint not null default 0 check (secrecy between 0 and 2),
  pages integer check (pages > 0),
  remark text check (length(remark) <= 500),
  -- The matter it came from; none of what was on paper before.
  matter_id uuid,
  box smallint check (box > 0),
  filed_at timestamptz not null,
  -- The last year through which it is kept; null for ever. An appraisal moves it, and says which period it was given.
  kept_until smallint,
  prolonged_to text check (prolonged_to in ('Y', 'D30', 'D10')),
  state text not null default 'kept' check (state in ('kept', 'condemned', 'destroyed', 'transferred')),
  -- Which matter has its hand on it: it is lent by one, or stands on the list of one. Never two at once.
  hand text check (hand in ('lent', 'listed')),
  hand_matter_id uuid,
  -- By which matter it left, and when.
  left_matter_id uuid,
  left_at timestamptz,
  primary key (office_id, item_id),
  unique (office_id, code),
  unique (office_id, fonds, year, retention, class, seq),
  foreign key (office_id, class) references archive_classes (office_id, code),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, hand_matter_id) references matters (office_id, matter_id),
  foreign key (office_id, left_matter_id) references matters (office_id, matter_id),
  check ((hand is null) = (hand_matter_id is null)),
  check ((left_at is null) = (state in ('kept', 'condemned'))),
  check ((left_at is null) = (left_matter_id is null)),
  -- What is kept for ever is never condemned, and what is lent is never destroyed or handed to the archives.
  check (state not in ('condemned', 'destroyed') or kept_until is not null),
  check (state in ('kept', 'condemned') or hand is null)
);
create unique index archive_items_one on archive_items (office_id, matter_id) where matter_id is not null;
create index archive_items_shelf on archive_items (office_id, year desc, retention, class, seq);
create index archive_items_expiring on archive_items (office_id, kept_until) where state = 'kept' and kept_until is not null;
create index archive_items_dated on archive_items (office_id, dated_on) where state = 'kept';
create index archive_items_hand on archive_items (office_id, hand_matter_id) where hand is not null;
create index archive_items_left on archive_items (office_id, left_matter_id) where left_at is not null;
create index archive_items_grams on archive_items using gin (zh_grams(code || ' ' || title || ' ' || author || ' ' || coalesce(number, '')));

-- A closed matter of which nothing is kept (不归档), and why.
create table archive_left_out (
  office_id integer not null,
  matter_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  person_id uuid not null,
  primary key (office_id, matter_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);

-- What became of an item, and by which matter; never changed.
create table archive_moves (
  office_id integer not null,
  move_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('filed', 'boxed', 'lent', 'returned', 'prolonged', 'condemned', 'destroyed', 'transferred')),
  matter_id uuid,
  at timestamptz not null,
  person_id uuid not null,
  primary key (office_id, move_id),
  foreign key (office_id, item_id) references archive_items (office_id, item_id)
);
create index archive_moves_by_item on archive_moves (office_id, item_id, at);

-- A number may be written with four places: 件号 is 0001, not 1.
create or replace function take_number(p_office integer, p_series text, p_year integer, p_pattern text, p_matter uuid, p_at timestamptz)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare v_seq integer; v_number text;
begin
  if p_office is distinct from app_office() then raise exception 'office mismatch' using errcode = '42501'; end if;
  insert into series (office_id, series, year, last) values (p_office, p_series, p_year, 1)
    on conflict (office_id, series, year) do update set last = series.last + 1
    returning last into v_seq;
  v_number := replace(replace(replace(p_pattern, '{year}', p_year::text), '{seq}', v_seq::text), '{0000}', case when v_seq < 10000 then lpad(v_seq::text, 4, '0') else v_seq::text end);
  insert into numbers (office_id, series, year, seq, number, matter_id, taken_at)
    values (p_office, p_series, p_year, v_seq, v_number, p_matter, p_at);
  return v_number;
end $$;

-- Searching stands outside row-level security and returns ids, as search_matters does.
create function search_archive(p_query text, p_patterns text[]) returns table (item_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.item_id from archive_items i
    where i.office_id = app_office()
      and zh_grams(i.code || ' ' || i.title || ' ' || i.author || ' ' || coalesce(i.number, '')) @@ zh_query(p_query)
      and lower(normalize(i.code || ' ' || i.title || ' ' || i.author || ' ' || coalesce(i.number, ''), nfkc)) like all (p_patterns)
$$;
revoke all on function search_archive(text, text[]) from public;
grant execute on function search_archive(text, text[]) to shuniu_app;

do $$ declare t text; begin
  foreach t in array array['archive_settings', 'archive_classes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (office_id = (select app_office()))', t || '_read', t);
    execute format($p$create policy %I on %I for all using (office_id = (select app_office()) and ((select app_manages()) or (select app_has_duty('archive'))))
      with check (office_id = (select app_office()) and ((select app_manages()) or (select app_has_duty('archive'))))$p$, t || '_write', t);
  end loop;
end $$;

-- Whoever keeps the archive or oversees the office sees the items, as far as clearance goes; others those of matters they see.
alter table archive_items enable row level security;
create policy archive_items_read on archive_items for select using (office_id = (select app_office()) and secrecy <= (select app_clearance())
  and ((select app_is_system()) or (select app_sees_all()) or (select app_has_duty('archive'))
    or app_sees_matter(matter_id) or app_sees_matter(hand_matter_id) or app_sees_matter(left_matter_id)));
create policy archive_items_file on archive_items for insert
  with check (office_id = (select app_office()) and (select app_has_duty('archive')));
-- An item is moved by whoever keeps the archive, or by the matter that has its hand on it.
create policy archive_items_move on archive_items for update
  using (office_id = (select app_office()) and ((select app_has_duty('archive')) or app_sees_matter(hand_matter_id)))
  with check (office_id = (select app_office()));
alter table archive_left_out enable row level security;
create policy archive_left_out_read on archive_left_out for select using (office_id = (select app_office()) and app_sees_matter(matter_id));
create policy archive_left_out_add on archive_left_out for insert
  with check (office_id = (select app_office()) and (select app_has_duty('archive')) and app_sees_matter(matter_id));
alter table archive_moves enable row level security;
create policy archive_moves_read on archive_moves for select using (office_id = (select app_office())
  and exists (select from archive_items i where i.office_id = archive_moves.office_id and i.item_id = archive_moves.item_id));
create policy archive_moves_add on archive_moves for insert with check (office_id = (select app_office())
  and exists (select from archive_items i where i.office_id = archive_moves.office_id and i.item_id = archive_moves.item_id));

grant select, insert, update on archive_settings to shuniu_app;
grant select, insert, update, delete on archive_classes to shuniu_app;
grant select, insert, update (box, kept_until, prolonged_to, state, hand, hand_matter_id, left_matter_id, left_at) on archive_items to shuniu_app;
grant select, insert on archive_left_out, archive_moves to shuniu_app;
