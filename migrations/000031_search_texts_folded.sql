-- Texts are kept as they are compared: folding each candidate anew took most of the time of a search for a common word.
update search_texts set text = lower(normalize(text, nfkc)) where text <> lower(normalize(text, nfkc));

create or replace function search_matters(p_query text, p_patterns text[]) returns table (matter_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.matter_id from search_texts t
    where t.office_id = app_office() and zh_grams(t.text) @@ zh_query(p_query) and t.text like all (p_patterns)
$$;
