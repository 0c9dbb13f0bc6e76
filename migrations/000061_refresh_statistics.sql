-- Tells the planner how much there is, right after much came at once: the server notices by itself only minutes later, and
-- until then plans for empty tables. Only the owner of the tables may; the machine asks for it.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare t text;
begin
  if not app_is_system() then raise exception 'only the machine' using errcode = '42501'; end if;
  for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
    execute format('analyze %I', t);
  end loop;
end $$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to shuniu_app;
