-- A relation that somebody set can be taken off by whoever sees both matters; the verb asks for more, and the record keeps both.
create policy relations_remove on relations for delete using (office_id = (select app_office())
  and exists (select from matters m where m.office_id = relations.office_id and m.matter_id = relations.matter_id)
  and exists (select from matters m where m.office_id = relations.office_id and m.matter_id = relations.other_id));
grant delete on relations to shuniu_app;

-- Who asked before is found by how they can be reached, or by their name.
create index askers_by_contact on askers (office_id, contact) where contact is not null;
create index askers_by_name on askers (office_id, name) where kind = 'citizen';

-- Matters of a time whose text has most of the character pairs of a title, and which share of them. It stands outside row-level
-- security as search_matters does, and returns ids and shares; the caller joins them to what the person may see. A text that
-- lacks no more than two pairs of five keeps two neighbouring ones whole, and those are looked for in the index.
create function similar_matters(p_title text, p_since timestamptz) returns table (matter_id uuid, share real)
language sql stable security definer set search_path = public, pg_temp as $$
  with pairs as (
    select g, row_number() over (order by g) as n from unnest(tsvector_to_array(zh_grams(p_title))) g where length(g) > 1),
  wanted as (
    select coalesce(string_agg(both_of, ' | '), '''''')::tsquery as query from (
      select '(' || string_agg(quote_literal(g), ' & ') || ')' as both_of from pairs group by n / 2) halves),
  hits as materialized (
    select t.matter_id, t.text from search_texts t, wanted
      where t.office_id = app_office() and (select count(*) from pairs) >= 3 and zh_grams(t.text) @@ wanted.query)
  select m.matter_id, ((select count(*) from pairs where strpos(h.text, g) > 0)::real / (select count(*) from pairs))::real
    from hits h join matters m on m.office_id = app_office() and m.matter_id = h.matter_id and m.registered_at >= p_since
$$;
revoke all on function similar_matters(text, timestamptz) from public;
grant execute on function similar_matters(text, timestamptz) to shuniu_app;
