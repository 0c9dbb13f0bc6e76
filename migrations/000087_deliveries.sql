-- An issue that was taken back (撤回), repealed (废止) or annulled (撤销).
alter table issues add column revoked_at timestamptz, add column revoked_how text check (revoked_how in ('withdraw', 'repeal', 'annul')),
  add column revoked_why text, add check ((revoked_at is null) = (revoked_how is null)), add check (revoked_at is null or sent_at is not null);
grant update (revoked_at, revoked_how, revoked_why) on issues to shuniu_app;

-- Whom a document goes to, each with a receipt of its own. What was sent stands here too: whoever receives it need not see the
-- matter it came from.
create table deliveries (
  office_id integer not null,
  delivery_id uuid not null,
  matter_id uuid not null,
  issue_id uuid not null,
  place integer not null,
  role text not null check (role in ('to', 'cc')),
  kind text not null check (kind in ('unit', 'partner', 'outside')),
  name text not null check (length(name) between 1 and 200),
  unit_id uuid,
  -- The post that receives for the unit.
  post_id uuid,
  partner_id uuid,
  copies integer not null check (copies between 0 and 99999),
  -- 份号 of the copies, of work secrets only.
  first_copy integer,
  state text not null default 'listed' check (state in ('listed', 'sent', 'received', 'returned')),
  title text,
  number text,
  sha256 text,
  size bigint,
  sent_at timestamptz,
  -- When a partner's desk had it; it says nothing of who signed for it.
  arrived_at timestamptz,
  settled_at timestamptz,
  settled_by text,
  reason text,
  answer text,
  answered_at timestamptz,
  urged integer not null default 0,
  urged_at timestamptz,
  -- As the recipient is told of it, and when a partner's desk had it.
  revoked text check (revoked in ('withdraw', 'repeal', 'annul')),
  reason_revoked text,
  told_at timestamptz,
  primary key (office_id, delivery_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, issue_id) references issues (office_id, issue_id),
  foreign key (office_id, unit_id) references units (office_id, unit_id),
  check ((kind = 'unit') = (unit_id is not null)),
  check ((kind = 'partner') = (partner_id is not null)),
  check ((state = 'listed') = (sent_at is null)),
  check ((state in ('received', 'returned')) = (settled_at is not null)),
  check ((state = 'returned') = (reason is not null))
);
create index deliveries_by_issue on deliveries (office_id, issue_id, place);
create index deliveries_by_matter on deliveries (office_id, matter_id);
create index deliveries_inbox on deliveries (office_id, post_id, sent_at desc) where kind = 'unit' and sent_at is not null;
alter table deliveries enable row level security;
create policy deliveries_read on deliveries for select using (office_id = (select app_office()) and ((select app_is_system())
  or (sent_at is not null and post_id = any ((select app_posts())::uuid[]))
  or exists (select from matters m where m.office_id = deliveries.office_id and m.matter_id = deliveries.matter_id)));
create policy deliveries_write on deliveries for all using (office_id = (select app_office())
    and exists (select from matters m where m.office_id = deliveries.office_id and m.matter_id = deliveries.matter_id))
  with check (office_id = (select app_office())
    and exists (select from matters m where m.office_id = deliveries.office_id and m.matter_id = deliveries.matter_id));
grant select, insert, update, delete on deliveries to shuniu_app;
