-- Amounts that an authority set for a place and a grade (标准): lodging, meals, meetings. The office fills them in from the
-- notice that set them; rules look at the one in force on the day they are about. An amount is never changed, only ended.
create table standards (
  office_id integer not null references offices,
  standard_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Empty for everywhere else, and for everybody else.
  place text not null default '' check (length(place) <= 60),
  grade text not null default '' check (length(grade) <= 40),
  amount numeric(10, 2) not null check (amount > 0),
  from_on date not null,
  to_on date check (to_on >= from_on),
  -- The notice that set it.
  source text not null check (length(source) between 4 and 300),
  -- The duty whose posts keep it.
  keeper text not null,
  primary key (office_id, standard_id)
);
create unique index standards_asked on standards (office_id, kind, place, grade, from_on);
alter table standards enable row level security;
create policy standards_read on standards for select using (office_id = (select app_office()));
create policy standards_keep on standards for all
  using (office_id = (select app_office()) and ((select app_manages()) or exists (select from posts p
    where p.office_id = (select app_office()) and p.post_id = any ((select app_posts())::uuid[]) and standards.keeper = any (p.duties))))
  with check (office_id = (select app_office()) and ((select app_manages()) or exists (select from posts p
    where p.office_id = (select app_office()) and p.post_id = any ((select app_posts())::uuid[]) and standards.keeper = any (p.duties))));
grant select, insert, update (to_on) on standards to shuniu_app;
