-- When the office is open on a working day. Versions are never changed: a due date names the calendar that gave it.
create table work_hours (
  office_id integer not null references offices,
  version integer not null,
  -- [{"from": "08:30", "to": "12:00"}, …], in order and apart.
  hours jsonb not null,
  set_at timestamptz not null,
  primary key (office_id, version)
);
create trigger revised after insert on work_hours for each statement execute function office_revised();
alter table work_hours enable row level security;
create policy work_hours_read on work_hours for select using (office_id = (select app_office()));
create policy work_hours_manage on work_hours for all using (office_id = (select app_office()) and (select app_manages()))
  with check (office_id = (select app_office()) and (select app_manages()));
grant select, insert on work_hours to shuniu_app;
