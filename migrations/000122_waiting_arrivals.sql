-- What waits to be signed for is counted on every desk.
create index arrivals_waiting on arrivals (office_id) where state = 'waiting';
create index deliveries_waiting on deliveries (office_id, post_id) where kind = 'unit' and state = 'sent';
