-- Claiming a timer locks its row (`for update skip locked`), which asks for the right to update one of its columns.
grant update (fires_at) on timers to shuniu_app;
