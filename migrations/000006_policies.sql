-- Row-level security is the one permission function (docs/decisions/0002). The application role is never the tables' owner.
alter table offices enable row level security;
create policy offices_read on offices for select using (office_id = (select app_office()));
create policy offices_write on offices for all using (app_is_system()) with check (app_is_system());

alter table units enable row level security;
create policy units_all on units for all using (office_id = (select app_office())) with check (office_id = (select app_office()));
alter table posts enable row level security;
create policy posts_all on posts for all using (office_id = (select app_office())) with check (office_id = (select app_office()));
alter table people enable row level security;
create policy people_all on people for all using (office_id = (select app_office())) with check (office_id = (select app_office()));
alter table holdings enable row level security;
create policy holdings_all on holdings for all using (office_id = (select app_office())) with check (office_id = (select app_office()));
alter table covers enable row level security;
create policy covers_all on covers for all using (office_id = (select app_office())) with check (office_id = (select app_office()));
alter table focuses enable row level security;
create policy focuses_all on focuses for all using (office_id = (select app_office())) with check (office_id = (select app_office()));
alter table services enable row level security;
create policy services_all on services for all using (office_id = (select app_office())) with check (office_id = (select app_office()));
alter table calendars enable row level security;
create policy calendars_all on calendars for all using (office_id = (select app_office())) with check (office_id = (select app_office()));

-- What only the machine touches.
alter table credentials enable row level security;
create policy credentials_system on credentials for all using ((select app_is_system()) and office_id = (select app_office())) with check ((select app_is_system()) and office_id = (select app_office()));
alter table sessions enable row level security;
create policy sessions_system on sessions for all using ((select app_is_system()) and office_id = (select app_office())) with check ((select app_is_system()) and office_id = (select app_office()));
alter table tokens enable row level security;
create policy tokens_system on tokens for all using ((select app_is_system()) and office_id = (select app_office())) with check ((select app_is_system()) and office_id = (select app_office()));
alter table office_keys enable row level security;
create policy office_keys_system on office_keys for all using ((select app_is_system()) and office_id = (select app_office())) with check ((select app_is_system()) and office_id = (select app_office()));
-- The worker claims over all offices (docs/decisions/0006).
alter table jobs enable row level security;
create policy jobs_system on jobs for all using ((select app_is_system())) with check ((select app_is_system()));
create policy jobs_enqueue on jobs for insert with check (office_id = (select app_office()));
alter table timers enable row level security;
create policy timers_system on timers for all using ((select app_is_system())) with check ((select app_is_system()));

alter table matters enable row level security;
create policy matters_read on matters for select using (
  office_id = (select app_office()) and (
    (select app_is_system())
    or (secrecy <= (select app_clearance()) and (
      (select app_sees_all()) or party_posts && (select app_posts()) or party_units && (select app_units())))));
create policy matters_lock on matters for update using (office_id = (select app_office())) with check (false);

alter table tasks enable row level security;
create policy tasks_read on tasks for select using (
  office_id = (select app_office()) and (
    (select app_is_system())
    or post_id = any ((select app_posts())::uuid[])
    or exists (select from matters m where m.office_id = tasks.office_id and m.matter_id = tasks.matter_id)));
-- Only the receipt of a reading is written outside apply_change, and only for one's own posts.
create policy tasks_receipt on tasks for update
  using (office_id = (select app_office()) and post_id = any ((select app_posts())::uuid[]))
  with check (office_id = (select app_office()) and post_id = any ((select app_posts())::uuid[]));

alter table clocks enable row level security;
create policy clocks_read on clocks for select using ((select app_is_system()) or (office_id = (select app_office())
  and exists (select from matters m where m.office_id = clocks.office_id and m.matter_id = clocks.matter_id)));
alter table opinions enable row level security;
create policy opinions_read on opinions for select using (office_id = (select app_office())
  and exists (select from matters m where m.office_id = opinions.office_id and m.matter_id = opinions.matter_id));
alter table answers enable row level security;
create policy answers_read on answers for select using (office_id = (select app_office())
  and exists (select from matters m where m.office_id = answers.office_id and m.matter_id = answers.matter_id));
alter table askers enable row level security;
create policy askers_read on askers for select using (office_id = (select app_office())
  and exists (select from matters m where m.office_id = askers.office_id and m.matter_id = askers.matter_id));
alter table relations enable row level security;
create policy relations_read on relations for select using (office_id = (select app_office())
  and exists (select from matters m where m.office_id = relations.office_id and m.matter_id = relations.matter_id)
  and exists (select from matters m where m.office_id = relations.office_id and m.matter_id = relations.other_id));
alter table attachments enable row level security;
create policy attachments_read on attachments for select using (office_id = (select app_office())
  and exists (select from matters m where m.office_id = attachments.office_id and m.matter_id = attachments.matter_id));
alter table notices enable row level security;
create policy notices_own on notices for select using (office_id = (select app_office())
  and ((select app_is_system()) or post_id = any ((select app_posts())::uuid[])));
create policy notices_seen on notices for update using (office_id = (select app_office()) and post_id = any ((select app_posts())::uuid[]))
  with check (office_id = (select app_office()) and post_id = any ((select app_posts())::uuid[]));

alter table numbers enable row level security;
create policy numbers_read on numbers for select using (office_id = (select app_office()));
alter table series enable row level security;
create policy series_read on series for select using (office_id = (select app_office()));

alter table idempotency enable row level security;
create policy idempotency_own on idempotency for all
  using (office_id = (select app_office()) and ((select app_is_system()) or person_id = (select app_person())))
  with check (office_id = (select app_office()) and ((select app_is_system()) or person_id = (select app_person())));

alter table record_entries enable row level security;
create policy record_entries_read on record_entries for select using (office_id = (select app_office()) and ((select app_is_system())
  or (matter_id is not null and exists (select from matters m where m.office_id = record_entries.office_id and m.matter_id = record_entries.matter_id))
  or (matter_id is null and (select app_sees_all()))));
create policy record_entries_append on record_entries for insert with check (office_id = (select app_office()));
alter table record_pending enable row level security;
create policy record_pending_append on record_pending for insert with check (office_id = (select app_office()));
create policy record_pending_seal on record_pending for all using ((select app_is_system())) with check ((select app_is_system()));
-- Hashes say nothing about content; everybody of the office may prove with them.
alter table record_leaves enable row level security;
create policy record_leaves_read on record_leaves for select using (office_id = (select app_office()));
create policy record_leaves_seal on record_leaves for insert with check ((select app_is_system()) and office_id = (select app_office()));
alter table record_checkpoints enable row level security;
create policy record_checkpoints_read on record_checkpoints for select using (office_id = (select app_office()));
create policy record_checkpoints_seal on record_checkpoints for insert with check ((select app_is_system()) and office_id = (select app_office()));
alter table record_frontier enable row level security;
create policy record_frontier_seal on record_frontier for all using ((select app_is_system())) with check ((select app_is_system()));

grant usage on schema public to shuniu_app;
grant select, insert, update on offices, units, posts, people, holdings, covers, focuses, credentials, sessions, tokens, office_keys, calendars to shuniu_app;
grant delete on sessions to shuniu_app;
grant select, insert on services, idempotency, record_entries, record_leaves, record_checkpoints to shuniu_app;
grant delete on idempotency to shuniu_app;
grant select, insert, delete on record_pending to shuniu_app;
grant select, insert, update on record_frontier to shuniu_app;
grant select, update (version) on matters to shuniu_app;
grant select, update (read_at, read_by) on tasks to shuniu_app;
grant select, update (seen_at) on notices to shuniu_app;
grant select, insert, update, delete on jobs to shuniu_app;
grant select, delete on timers to shuniu_app;
grant select on clocks, opinions, answers, askers, relations, attachments, numbers, series to shuniu_app;
revoke all on function take_number(integer, text, integer, text, uuid, timestamptz), apply_change(integer, jsonb), search_matters(text, text[]), related_to(uuid) from public;
grant execute on function take_number(integer, text, integer, text, uuid, timestamptz), apply_change(integer, jsonb), search_matters(text, text[]), related_to(uuid) to shuniu_app;
