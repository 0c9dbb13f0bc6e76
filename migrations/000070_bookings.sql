-- What the office lends out by the hour or the night: vehicles, rooms, tables. Kinds are data of the catalogue.
create table resources (
  office_id integer not null references offices,
  resource_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  name text not null check (length(name) between 1 and 100),
  -- A plate, or what else it is registered under.
  registration text,
  -- How many people it holds; absent where that is no question.
  capacity integer check (capacity > 0),
  note text not null default '',
  -- The duty whose posts keep it.
  keeper text not null,
  sort integer not null default 0,
  is_active boolean not null default true,
  primary key (office_id, resource_id)
);
create unique index resources_registered_once on resources (office_id, registration) where is_active and registration is not null;
create trigger revised after insert or update on resources for each statement execute function office_revised();
alter table resources enable row level security;
create policy resources_read on resources for select using (office_id = (select app_office()));
create policy resources_keep on resources for all
  using (office_id = (select app_office()) and ((select app_manages()) or exists (select from posts p
    where p.office_id = (select app_office()) and p.post_id = any ((select app_posts())::uuid[]) and resources.keeper = any (p.duties))))
  with check (office_id = (select app_office()) and ((select app_manages()) or exists (select from posts p
    where p.office_id = (select app_office()) and p.post_id = any ((select app_posts())::uuid[]) and resources.keeper = any (p.duties))));
grant select, insert, update on resources to shuniu_app;

-- Who has a resource from when to when: a matter, by a field of its form; or nobody, while it is out of use.
create table bookings (
  office_id integer not null references offices,
  booking_id uuid not null,
  resource_id uuid not null,
  matter_id uuid,
  field text,
  during tstzrange not null check (not lower_inf(during) and not upper_inf(during)),
  -- held: may still give way; handed-out: is in somebody's hands; returned: was used; released: was not needed; displaced: gave way.
  state text not null check (state in ('held', 'handed-out', 'returned', 'released', 'displaced')),
  -- Why it is out of use, or why it gave way.
  reason text,
  displaced_by uuid,
  at timestamptz not null,
  primary key (office_id, booking_id),
  foreign key (office_id, resource_id) references resources (office_id, resource_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, displaced_by) references bookings (office_id, booking_id) deferrable initially deferred,
  check ((matter_id is null) = (field is null)),
  check ((displaced_by is null) = (state <> 'displaced')),
  constraint bookings_never_overlap exclude using gist (office_id with =, resource_id with =, during with &&)
    where (state in ('held', 'handed-out', 'returned'))
);
create unique index bookings_one_per_field on bookings (office_id, matter_id, field) where state in ('held', 'handed-out');
create index bookings_by_matter on bookings (office_id, matter_id, at);
create index bookings_in_time on bookings using gist (office_id, during) where state in ('held', 'handed-out', 'returned');
alter table bookings enable row level security;
create policy bookings_read on bookings for select using (office_id = (select app_office()) and (matter_id is null
  or exists (select from matters m where m.office_id = bookings.office_id and m.matter_id = bookings.matter_id)));
grant select on bookings to shuniu_app;

-- Writes bookings as a change of a matter decided them, in its transaction: those that end first, so that what comes finds room.
create function apply_bookings(p_office integer, p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_office is distinct from app_office() then raise exception 'office mismatch' using errcode = '42501'; end if;
  update bookings b set state = c.state, during = tstzrange(c."from", greatest(c."from", c."to")), reason = coalesce(c.reason, b.reason), displaced_by = c."displacedBy"
    from jsonb_to_recordset(p -> 'bookings') as c("bookingId" uuid, "from" timestamptz, "to" timestamptz, state text, reason text, "displacedBy" uuid)
    where b.office_id = p_office and b.booking_id = c."bookingId";
  insert into bookings (office_id, booking_id, resource_id, matter_id, field, during, state, reason, displaced_by, at)
    select p_office, c."bookingId", c."resourceId", c."matterId", c.field, tstzrange(c."from", c."to"), c.state, c.reason, c."displacedBy", (p ->> 'at')::timestamptz
    from jsonb_to_recordset(p -> 'bookings') as c("bookingId" uuid, "resourceId" uuid, "matterId" uuid, field text, "from" timestamptz, "to" timestamptz,
      state text, reason text, "displacedBy" uuid)
    where not exists (select from bookings b where b.office_id = p_office and b.booking_id = c."bookingId");
end $$;

-- Who stands in the way of a booking, whoever may see that, and under which focus. Whoever asks has the resource until they
-- commit, so that what they find stays true.
create function clashes_of(p_resource uuid, p_from timestamptz, p_to timestamptz)
returns table (booking_id uuid, matter_id uuid, field text, from_at timestamptz, to_at timestamptz, state text, focus_rank smallint)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from resources r where r.office_id = app_office() and r.resource_id = p_resource for update;
  return query select b.booking_id, b.matter_id, b.field, lower(b.during), upper(b.during), b.state,
      (select f.rank from focuses f where f.office_id = m.office_id and f.focus_id = m.focus_id and f.is_active)
    from bookings b left join matters m on m.office_id = b.office_id and m.matter_id = b.matter_id
    where b.office_id = app_office() and b.resource_id = p_resource and b.state in ('held', 'handed-out', 'returned')
      and b.during && tstzrange(p_from, p_to) order by lower(b.during);
end $$;

-- What is taken in a period. Everybody of the office may know that something is taken; what for, the caller joins from what
-- the person may see.
create function taken_between(p_from timestamptz, p_to timestamptz)
returns table (booking_id uuid, resource_id uuid, matter_id uuid, field text, from_at timestamptz, to_at timestamptz, state text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.booking_id, b.resource_id, b.matter_id, b.field, lower(b.during), upper(b.during), b.state, case when b.matter_id is null then b.reason end
  from bookings b where b.office_id = app_office() and b.state in ('held', 'handed-out', 'returned') and b.during && tstzrange(p_from, p_to)
  order by lower(b.during), b.booking_id
$$;
revoke all on function apply_bookings(integer, jsonb), clashes_of(uuid, timestamptz, timestamptz), taken_between(timestamptz, timestamptz) from public;
grant execute on function apply_bookings(integer, jsonb), clashes_of(uuid, timestamptz, timestamptz), taken_between(timestamptz, timestamptz) to shuniu_app;

alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check
  check (kind in ('before', 'due', 'overdue', 'urged', 'superior', 'head', 'instruction', 'returned', 'answer', 'fallen', 'moved', 'displaced'));
