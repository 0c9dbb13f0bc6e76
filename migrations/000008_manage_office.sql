-- Whether the person's posts may change the organisation. The machine may: it founds offices.
create function app_manages() returns boolean language sql stable parallel safe
  as $$ select app_is_system() or coalesce(current_setting('app.manages', true), '') = 'on' $$;

-- Everybody of the office reads the organisation; only who manages it writes.
do $$ declare t text; begin
  foreach t in array array['units', 'posts', 'people', 'holdings', 'covers', 'focuses', 'calendars'] loop
    execute format('drop policy %I on %I', t || '_all', t);
    execute format('create policy %I on %I for select using (office_id = (select app_office()))', t || '_read', t);
    execute format('create policy %I on %I for all using (office_id = (select app_office()) and (select app_manages()))
      with check (office_id = (select app_office()) and (select app_manages()))', t || '_manage', t);
  end loop;
end $$;

-- A holding or cover that never was in force is taken back; the record keeps that it was made.
grant delete on holdings, covers to shuniu_app;

-- A cover can end on the day it began: then it binds nobody and stands in nobody's way.
alter table covers drop constraint covers_office_id_post_id_cover_post_id_daterange_excl;
alter table covers add constraint covers_once exclude using gist (office_id with =, post_id with =, cover_post_id with =,
  daterange(from_on, least(to_on, ended_on), '[]') with &&) where (ended_on is null or ended_on >= from_on);

-- How much would be left with nobody if these posts closed: their open tasks and the matters they hold, whoever may see those.
create function work_of(posts uuid[]) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*) from tasks where office_id = app_office() and post_id = any(posts) and state = 'open')::integer
    + (select count(*) from matters where office_id = app_office() and holder_post_id = any(posts) and state in ('open', 'suspended'))::integer $$;
revoke all on function work_of(uuid[]) from public;
grant execute on function work_of(uuid[]) to shuniu_app;
