-- What became of the swaps that a person asked for, newest first.
create index swaps_of_person on swaps (office_id, from_person_id, asked_at desc);
