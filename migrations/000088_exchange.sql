-- Offices that documents are exchanged with, here or elsewhere: known by the key they sign with.
create table partners (
  office_id integer not null references offices,
  partner_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- Its public key (C2SP signed-note); what it sends is believed for this key alone.
  card text not null check (length(card) <= 500),
  -- Where its installation answers; absent: parcels go as files, or it is in this installation.
  address text check (address ~ '^https?://' and length(address) <= 500),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (office_id, partner_id)
);
create unique index partners_once on partners (office_id, card) where ended_at is null;
alter table partners enable row level security;
create policy partners_read on partners for select using (office_id = (select app_office()));
create policy partners_manage on partners for all using (office_id = (select app_office()) and (select app_manages()))
  with check (office_id = (select app_office()) and (select app_manages()));
alter table deliveries add foreign key (office_id, partner_id) references partners (office_id, partner_id);

-- The card of each office of this installation: how the outbox of one finds the inbox of another.
create table exchange_cards (
  office_id integer not null references offices,
  card text not null unique,
  primary key (office_id)
);
alter table exchange_cards enable row level security;
create policy exchange_cards_read on exchange_cards for select using (office_id = (select app_office()));
create policy exchange_cards_system on exchange_cards for all using ((select app_is_system()) and office_id = (select app_office()))
  with check ((select app_is_system()) and office_id = (select app_office()));
create function office_of_card(p_card text) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select office_id from exchange_cards where card = p_card and app_is_system() $$;
revoke all on function office_of_card(text) from public;
grant execute on function office_of_card(text) to shuniu_app;

-- What arrived by exchange and waits for somebody to sign for it. Its id is the sender's: a second copy is the first.
create table arrivals (
  office_id integer not null references offices,
  arrival_id uuid not null,
  partner_id uuid not null,
  title text not null,
  number text not null,
  -- What the sender says of the document.
  particulars jsonb not null,
  name text not null,
  sha256 text not null,
  size bigint not null,
  arrived_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'received', 'returned')),
  settled_at timestamptz,
  settled_by uuid,
  reason text,
  -- The matter it was registered as.
  matter_id uuid,
  urged integer not null default 0,
  revoked text,
  primary key (office_id, arrival_id),
  foreign key (office_id, partner_id) references partners (office_id, partner_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id),
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'received') = (matter_id is not null)),
  check ((state = 'returned') = (reason is not null))
);
create index arrivals_latest on arrivals (office_id, arrived_at desc);
create unique index arrivals_of_matter on arrivals (office_id, matter_id) where matter_id is not null;
-- Whether one of the person's posts has a duty.
create function app_has_duty(p_duty text) returns boolean language sql stable parallel safe as $$
  select exists (select from posts p where p.office_id = app_office() and p.post_id = any (app_posts()) and p_duty = any (p.duties)) $$;
alter table arrivals enable row level security;
create policy arrivals_registry on arrivals for all using (office_id = (select app_office())
    and ((select app_is_system()) or (select app_has_duty('registry'))))
  with check (office_id = (select app_office()) and ((select app_is_system()) or (select app_has_duty('registry'))));
grant select, insert, update (ended_at, address, name) on partners to shuniu_app;
grant select, insert on exchange_cards to shuniu_app;
grant select, insert, update (state, settled_at, settled_by, reason, matter_id, urged, revoked) on arrivals to shuniu_app;
