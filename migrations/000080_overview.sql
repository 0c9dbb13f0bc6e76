-- What was closed in a week is read from the few rows of that week, not from every matter the office ever had.
create index matters_closed on matters (office_id, closed_at) where closed_at is not null;
