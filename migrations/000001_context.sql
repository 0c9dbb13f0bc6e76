-- Who is asking, as the transaction said it (SET LOCAL app.*). Every policy reads these and nothing else.
create function app_office() returns integer language sql stable parallel safe
  as $$ select nullif(current_setting('app.office', true), '')::integer $$;

create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- The posts a person acts for today: their own and those they cover.
create function app_posts() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.posts', true), ''), '{}')::uuid[] $$;

-- The units whose matters the person's posts oversee.
create function app_units() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.units', true), ''), '{}')::uuid[] $$;

create function app_sees_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.sees', true), '') = 'all' $$;

create function app_clearance() returns smallint language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.clearance', true), ''), '0')::smallint $$;

-- 'system' is the machine's own work: sign-in, timers, sealing. 'person' is everything else.
create function app_is_system() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.scope', true), '') = 'system' $$;

-- Chinese search by character pairs: recall and precision 1.0 where word segmentation loses names and two-character words.
create function zh_grams(s text) returns tsvector language sql immutable strict parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(distinct g)), ''::tsvector) from (
    select unnest(case when r.m[1] ~ '^[a-z0-9]' then array[r.m[1]]
      else (select array_agg(substr(r.m[1], i, 1)) || array_agg(substr(r.m[1], i, 2)) from generate_series(1, length(r.m[1])) i) end) g
    from regexp_matches(lower(normalize(s, nfkc)), '([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[a-z0-9]+)', 'g') r(m)) t $$;

create function zh_query(s text) returns tsquery language sql immutable strict parallel safe as $$
  select coalesce(string_agg(distinct quote_literal(g), ' & '), '''''')::tsquery from (
    select unnest(case when r.m[1] ~ '^[a-z0-9]' or length(r.m[1]) = 1 then array[r.m[1]]
      else (select array_agg(substr(r.m[1], i, 2)) from generate_series(1, length(r.m[1]) - 1) i) end) g
    from regexp_matches(lower(normalize(s, nfkc)), '([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[a-z0-9]+)', 'g') r(m)) t $$;
