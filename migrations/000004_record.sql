-- Law 9: append only. The text is the canonical JSON (RFC 8785) that is hashed; nothing about an entry stands outside it.
create table record_entries (
  office_id integer not null,
  entry_id uuid not null,
  matter_id uuid,
  -- The matter's version this entry made; orders a matter's story.
  version integer,
  kind text not null,
  at timestamptz not null,
  text text not null,
  primary key (office_id, entry_id)
);
create index record_entries_by_matter on record_entries (office_id, matter_id, version) where matter_id is not null;

-- Entries that no batch has sealed yet.
create table record_pending (
  office_id integer not null,
  entry_id uuid not null,
  primary key (office_id, entry_id)
);

create table record_leaves (
  office_id integer not null,
  leaf_index bigint not null,
  entry_id uuid not null,
  -- SHA-256(0x00 ‖ canonical bytes), RFC 6962 §2.1.
  leaf_hash bytea not null,
  primary key (office_id, leaf_index),
  unique (office_id, entry_id)
);

-- The right edge of the tree: what is needed to append without reading the leaves again.
create table record_frontier (
  office_id integer primary key,
  size bigint not null,
  hashes bytea[] not null
);

-- Signed tree heads (C2SP checkpoint notes).
create table record_checkpoints (
  office_id integer not null,
  size bigint not null,
  root bytea not null,
  at timestamptz not null,
  note text not null,
  primary key (office_id, size)
);
