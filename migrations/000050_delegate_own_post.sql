-- Whoever acts for a post may delegate it to another for some days (委托), and end that again; the verb asks that they hold it.
create policy covers_own on covers for all using (office_id = (select app_office()) and post_id = any ((select app_posts())::uuid[]))
  with check (office_id = (select app_office()) and post_id = any ((select app_posts())::uuid[]));
