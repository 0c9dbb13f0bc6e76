-- The organ codes (机关代字) the office may number its documents under; each has a gapless series a year.
create table document_series (
  office_id integer not null references offices,
  series_id uuid not null,
  code text not null check (length(code) between 1 and 20),
  -- The organ that writes under it.
  organ text not null check (length(organ) between 1 and 100),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (office_id, series_id),
  unique (office_id, code)
);
alter table document_series enable row level security;
create policy document_series_read on document_series for select using (office_id = (select app_office()));
create policy document_series_manage on document_series for all using (office_id = (select app_office()) and (select app_manages()))
  with check (office_id = (select app_office()) and (select app_manages()));

-- Who signed which text of a matter's document: the hash is that of the version, and is never changed.
create table signatures (
  office_id integer not null,
  signature_id uuid not null,
  matter_id uuid not null,
  version integer not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- The name as it was signed, and the full date on the office's calendar (《条例》第二十二条).
  name text not null,
  opinion text,
  signed_on date not null,
  at timestamptz not null,
  task_id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  cover_id uuid,
  primary key (office_id, signature_id),
  unique (office_id, task_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);
create index signatures_by_matter on signatures (office_id, matter_id, at);
alter table signatures enable row level security;
create policy signatures_read on signatures for select using (office_id = (select app_office()) and exists (select from matters m where m.office_id = signatures.office_id and m.matter_id = signatures.matter_id));
create policy signatures_add on signatures for insert with check (office_id = (select app_office()) and exists (select from matters m where m.office_id = signatures.office_id and m.matter_id = signatures.matter_id));

-- A document that has its number: the text that was signed, later its file. A matter has one that counts.
create table issues (
  office_id integer not null,
  issue_id uuid not null,
  matter_id uuid not null,
  number text not null,
  version integer not null,
  content_hash text not null,
  -- 成文日期: that of the last signature.
  dated_on date not null,
  copies integer not null check (copies > 0),
  numbered_at timestamptz not null,
  -- The file that goes out: made once, kept under its hash.
  sha256 text,
  size bigint,
  chop_id uuid,
  made_at timestamptz,
  sent_at timestamptz,
  voided_at timestamptz,
  primary key (office_id, issue_id),
  unique (office_id, number),
  foreign key (office_id, number) references numbers (office_id, number),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  check ((sha256 is null) = (made_at is null)),
  check (sent_at is null or made_at is not null),
  check (voided_at is null or sent_at is null)
);
create unique index issues_one on issues (office_id, matter_id) where voided_at is null;
alter table issues enable row level security;
create policy issues_read on issues for select using (office_id = (select app_office()) and exists (select from matters m where m.office_id = issues.office_id and m.matter_id = issues.matter_id));
create policy issues_write on issues for all using (office_id = (select app_office()) and exists (select from matters m where m.office_id = issues.office_id and m.matter_id = issues.matter_id))
  with check (office_id = (select app_office()) and exists (select from matters m where m.office_id = issues.office_id and m.matter_id = issues.matter_id));

-- A void number keeps its place, with the reason: the row is changed once and never removed.
create function void_number(p_office integer, p_number text, p_reason text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_office is distinct from app_office() then raise exception 'office mismatch' using errcode = '42501'; end if;
  update numbers set voided_at = p_at, void_reason = p_reason where office_id = p_office and number = p_number and voided_at is null;
  return found;
end $$;
revoke all on function void_number(integer, text, text, timestamptz) from public;
grant execute on function void_number(integer, text, text, timestamptz) to shuniu_app;
create index numbers_latest on numbers (office_id, series, year desc, seq desc);

grant select, insert, update (organ, ended_at) on document_series to shuniu_app;
grant select, insert on signatures to shuniu_app;
grant select, insert, update (sha256, size, chop_id, made_at, sent_at, voided_at, version, content_hash, dated_on, copies) on issues to shuniu_app;
