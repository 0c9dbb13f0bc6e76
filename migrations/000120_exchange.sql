-- Why a partner's installation has not taken a parcel yet, by the code of the error, and when it was last tried.
alter table deliveries add column trouble text check (length(trouble) <= 60), add column tried_at timestamptz,
  add check ((trouble is null) or (arrived_at is null));
