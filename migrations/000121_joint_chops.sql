-- Which post keeps a chop. Whoever entered it before it was asked kept it; null where nobody of that duty holds a post any more:
-- then whoever has the duty keeps it.
alter table chops add column post_id uuid, add foreign key (office_id, post_id) references posts (office_id, post_id);
update chops c set post_id = (select h.post_id from holdings h
    join posts p on p.office_id = h.office_id and p.post_id = h.post_id
  where h.office_id = c.office_id and h.person_id = c.made_by and 'chop' = any (p.duties) order by h.from_on desc limit 1);

-- That a chop was given for one text of a document by the post that keeps it (联合行文各机关用印): another text needs it anew.
create table pressings (
  office_id integer not null,
  pressing_id uuid not null,
  matter_id uuid not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  chop_id uuid not null,
  task_id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  cover_id uuid,
  at timestamptz not null,
  primary key (office_id, pressing_id),
  unique (office_id, matter_id, content_hash, chop_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, chop_id) references chops (office_id, chop_id)
);
alter table pressings enable row level security;
create policy pressings_read on pressings for select using (office_id = (select app_office()) and exists (select from matters m where m.office_id = pressings.office_id and m.matter_id = pressings.matter_id));
create policy pressings_add on pressings for insert with check (office_id = (select app_office()) and exists (select from matters m where m.office_id = pressings.office_id and m.matter_id = pressings.matter_id));
grant select, insert on pressings to shuniu_app;
