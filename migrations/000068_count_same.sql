-- How many other matters of a service the office has had since an instant with these field values, and, where asked, from one
-- of these askers. The number is the office's: it counts what whoever acts may not see, and tells no more than the number.
create function count_same(of_service text, same jsonb, asker_names text[], since timestamptz, besides uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from matters m where m.office_id = app_office() and m.service = of_service and m.registered_at >= since
    and m.matter_id <> besides and m.state <> 'terminated' and m.fields @> same
    and (asker_names is null or exists (select from askers a where a.office_id = m.office_id and a.matter_id = m.matter_id and a.name = any (asker_names))) $$;
revoke all on function count_same(text, jsonb, text[], timestamptz, uuid) from public;
grant execute on function count_same(text, jsonb, text[], timestamptz, uuid) to shuniu_app;
