create extension if not exists btree_gist;

create table offices (
  office_id integer primary key,
  name text not null,
  short_name text not null,
  time_zone text not null default 'Asia/Shanghai',
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  -- Grows with every change of the organisation or the calendars, so that a process knows when what it remembers is old.
  revision bigint not null default 0,
  -- Tells two databases apart that hold an office of the same number.
  installation_id uuid not null default gen_random_uuid()
);

create table units (
  office_id integer not null references offices,
  unit_id uuid not null,
  parent_id uuid,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('office', 'section', 'department', 'township', 'other')),
  -- The post that receives what is sent to the unit.
  receiving_post_id uuid,
  sort integer not null default 0,
  is_active boolean not null default true,
  primary key (office_id, unit_id),
  foreign key (office_id, parent_id) references units (office_id, unit_id)
);

create table posts (
  office_id integer not null references offices,
  post_id uuid not null,
  unit_id uuid not null,
  name text not null,
  -- 1 is the leader of the committee; higher numbers stand lower. Desks sort by the level of who asks.
  level smallint not null default 5 check (level between 1 and 9),
  superior_post_id uuid,
  -- What the post does in procedures: registry, review, propose, instruct, supervise, check, archive, head, orphan.
  duties text[] not null default '{}',
  -- What the post may do in the product beside its tasks: manage-office, see-all, see-unit, register, supervise.
  permissions text[] not null default '{}',
  sort integer not null default 0,
  is_active boolean not null default true,
  primary key (office_id, post_id),
  foreign key (office_id, unit_id) references units (office_id, unit_id),
  foreign key (office_id, superior_post_id) references posts (office_id, post_id)
);
alter table units add foreign key (office_id, receiving_post_id) references posts (office_id, post_id) deferrable initially deferred;

create table people (
  office_id integer not null references offices,
  person_id uuid not null,
  name text not null,
  login text not null,
  phone text,
  email text,
  language text not null default 'zh-Hans' check (language in ('zh-Hans', 'zh-Hant', 'en')),
  -- 0 ordinary, 1 internal, 2 work secrets. State secrets have no level here: they are refused.
  clearance smallint not null default 0 check (clearance between 0 and 2),
  is_active boolean not null default true,
  primary key (office_id, person_id),
  unique (office_id, login)
);

-- A person holds a post from a day to a day. Several people may hold one post (a shared desk).
create table holdings (
  office_id integer not null references offices,
  holding_id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (office_id, holding_id),
  foreign key (office_id, person_id) references people (office_id, person_id),
  foreign key (office_id, post_id) references posts (office_id, post_id),
  exclude using gist (office_id with =, person_id with =, post_id with =, daterange(from_on, to_on, '[]') with &&)
);

-- A/B cover: whoever acts for `cover_post_id` also acts for `post_id` in the period. Transitive; loops are refused by the verb.
create table covers (
  office_id integer not null references offices,
  cover_id uuid not null,
  post_id uuid not null,
  cover_post_id uuid not null check (cover_post_id <> post_id),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  reason text not null,
  ended_on date,
  primary key (office_id, cover_id),
  foreign key (office_id, post_id) references posts (office_id, post_id),
  foreign key (office_id, cover_post_id) references posts (office_id, post_id),
  exclude using gist (office_id with =, post_id with =, cover_post_id with =, daterange(from_on, least(to_on, ended_on), '[]') with &&)
);

-- The office's standing priorities (中心工作); a smaller rank comes first.
create table focuses (
  office_id integer not null references offices,
  focus_id uuid not null,
  name text not null,
  rank smallint not null check (rank between 1 and 9),
  is_active boolean not null default true,
  primary key (office_id, focus_id)
);

create table credentials (
  office_id integer not null,
  person_id uuid not null,
  -- PHC string of argon2id.
  password_hash text not null,
  totp_secret text,
  -- The time step of the last accepted code: no code is accepted twice (RFC 6238 §5.2).
  totp_step bigint not null default 0,
  -- A secret shown but not yet confirmed by a code.
  totp_offered text,
  failures smallint not null default 0,
  locked_until timestamptz,
  must_change boolean not null default false,
  primary key (office_id, person_id),
  foreign key (office_id, person_id) references people (office_id, person_id)
);

create table sessions (
  office_id integer not null,
  -- SHA-256 of the cookie's token: a copy of the table signs nobody in.
  session_hash bytea not null,
  person_id uuid not null,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text,
  agent text,
  primary key (office_id, session_hash),
  foreign key (office_id, person_id) references people (office_id, person_id)
);
create index sessions_by_person on sessions (office_id, person_id);

create table tokens (
  office_id integer not null,
  token_hash bytea not null,
  person_id uuid not null,
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (office_id, token_hash),
  foreign key (office_id, person_id) references people (office_id, person_id)
);

-- Keys the installation keeps for itself (the record's signing key, the set-up token's hash).
create table office_keys (
  office_id integer not null,
  name text not null,
  value text not null,
  created_at timestamptz not null,
  primary key (office_id, name)
);

create function office_revised() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update offices set revision = revision + 1 where office_id = app_office();
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['units', 'posts', 'people', 'holdings', 'covers', 'focuses'] loop
    execute format('create trigger revised after insert or update or delete on %I for each statement execute function office_revised()', t);
  end loop;
end $$;
