-- Words without a letter or a character (“——”) are an empty question, which finds nothing; as a quoted nothing they were an error.
create or replace function zh_query(s text) returns tsquery language sql immutable strict parallel safe as $$
  select coalesce(string_agg(distinct quote_literal(g), ' & '), '')::tsquery from (
    select unnest(case when r.m[1] ~ '^[a-z0-9]' or length(r.m[1]) = 1 then array[r.m[1]]
      else (select array_agg(substr(r.m[1], i, 2)) from generate_series(1, length(r.m[1]) - 1) i) end) g
    from regexp_matches(lower(normalize(s, nfkc)), '([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[a-z0-9]+)', 'g') r(m)) t $$;

create or replace function similar_matters(p_title text, p_since timestamptz) returns table (matter_id uuid, share real)
language sql stable security definer set search_path = public, pg_temp as $$
  with pairs as (
    select g, row_number() over (order by g) as n from unnest(tsvector_to_array(zh_grams(p_title))) g where length(g) > 1),
  wanted as (
    select coalesce(string_agg(both_of, ' | '), '')::tsquery as query from (
      select '(' || string_agg(quote_literal(g), ' & ') || ')' as both_of from pairs group by n / 2) halves),
  hits as materialized (
    select t.matter_id, t.text from search_texts t, wanted
      where t.office_id = app_office() and (select count(*) from pairs) >= 3 and zh_grams(t.text) @@ wanted.query)
  select m.matter_id, ((select count(*) from pairs where strpos(h.text, g) > 0)::real / (select count(*) from pairs))::real
    from hits h join matters m on m.office_id = app_office() and m.matter_id = h.matter_id and m.registered_at >= p_since
$$;
