-- The official document of a matter while it is written: one working copy, saved as often as one likes …
create table document_drafts (
  office_id integer not null,
  matter_id uuid not null,
  content jsonb not null,
  -- Grows with every save; the guard of every write.
  revision integer not null default 1,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (office_id, matter_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, saved_by) references people (office_id, person_id)
);
create index document_drafts_own on document_drafts (office_id, saved_by, saved_at desc);

-- … and its versions, each under an entry of the record. They are only ever added.
create table document_draft_versions (
  office_id integer not null,
  matter_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  -- Over the canonical JSON of the content: what is signed.
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  note text not null default '' check (length(note) <= 500),
  at timestamptz not null,
  person_id uuid not null,
  post_id uuid not null,
  cover_id uuid,
  primary key (office_id, matter_id, version),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  foreign key (office_id, person_id) references people (office_id, person_id),
  foreign key (office_id, post_id) references posts (office_id, post_id)
);

-- Whoever may see the matter may see its draft; whose step lets them write is decided by the verb.
create function app_sees_matter(p_matter uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from matters m where m.office_id = app_office() and m.matter_id = p_matter) $$;

alter table document_drafts enable row level security;
create policy document_drafts_all on document_drafts for all
  using (office_id = (select app_office()) and app_sees_matter(matter_id))
  with check (office_id = (select app_office()) and app_sees_matter(matter_id));
alter table document_draft_versions enable row level security;
create policy document_draft_versions_read on document_draft_versions for select
  using (office_id = (select app_office()) and app_sees_matter(matter_id));
create policy document_draft_versions_add on document_draft_versions for insert
  with check (office_id = (select app_office()) and app_sees_matter(matter_id));

grant select, insert, update on document_drafts to shuniu_app;
grant select, insert on document_draft_versions to shuniu_app;
