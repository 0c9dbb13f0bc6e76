-- What a matter is found by stands apart from it: as a column, every step of a matter had its whole text indexed anew.
create table search_texts (
  office_id integer not null,
  matter_id uuid not null,
  text text not null,
  primary key (office_id, matter_id),
  foreign key (office_id, matter_id) references matters (office_id, matter_id)
);
-- Nobody reads it but search_matters, which returns ids.
alter table search_texts enable row level security;
insert into search_texts (office_id, matter_id, text) select office_id, matter_id, search_text from matters;
create index search_texts_grams on search_texts using gin (zh_grams(text));
alter table matters drop column search_text;

-- apply_change writes the text where it was given; and a matter that has moved on meanwhile is a conflict like any other,
-- after which the act is done again: its caller sends the commit along and does not wait for an answer.
do $$ declare
  v_function text := pg_get_functiondef('apply_change(integer, jsonb)'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['is_supervised, party_posts, party_units, search_text)', 'is_supervised, party_posts, party_units)'],
    ['::uuid[], m ->> ''searchText'');', '::uuid[]);'],
    ['search_text = case when m ? ''searchText'' then m ->> ''searchText'' else search_text end', 'search_text = '],
    ['::uuid[],' || chr(10) || '        search_text = ', '::uuid[]'],
    ['if v_version is null then return null; end if;', 'if v_version is null then raise exception ''the matter has moved on'' using errcode = ''40001''; end if;'],
    ['if p ? ''closeTasks'' then', 'if m ? ''searchText'' then
    insert into search_texts (office_id, matter_id, text) values (p_office, v_matter, m ->> ''searchText'')
      on conflict (office_id, matter_id) do update set text = excluded.text where search_texts.text <> excluded.text;
  end if;
  if p ? ''closeTasks'' then']
  ] loop
    if strpos(v_function, v_change[1]) = 0 then raise exception 'apply_change has no «%»', v_change[1]; end if;
    v_function := replace(v_function, v_change[1], v_change[2]);
  end loop;
  execute v_function;
end $$;

create or replace function search_matters(p_query text, p_patterns text[]) returns table (matter_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with hits as materialized (
    select t.matter_id, t.text from search_texts t
      where t.office_id = app_office() and zh_grams(t.text) @@ zh_query(p_query))
  select h.matter_id from hits h where lower(normalize(h.text, nfkc)) like all (p_patterns)
$$;
