-- The roots of the perfect subtrees of the record's tree (RFC 6962), so that a proof reads one hash for each of its levels.
-- Level 0 are the leaves (record_leaves); a node of level n at index i covers the leaves from i * 2^n on.
create table record_nodes (
  office_id integer not null references offices,
  level smallint not null check (level > 0),
  node_index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (office_id, level, node_index)
);
alter table record_nodes enable row level security;
create policy record_nodes_read on record_nodes for select using (office_id = (select app_office()));
create policy record_nodes_seal on record_nodes for insert with check ((select app_is_system()) and office_id = (select app_office()));
grant select, insert on record_nodes to shuniu_app;

-- What was sealed before has its nodes too, level by level.
do $$ declare height smallint := 1; grown bigint; begin
  insert into record_nodes select l.office_id, 1, l.leaf_index / 2, sha256('\x01'::bytea || l.leaf_hash || r.leaf_hash)
    from record_leaves l join record_leaves r on r.office_id = l.office_id and r.leaf_index = l.leaf_index + 1 where l.leaf_index % 2 = 0;
  loop
    insert into record_nodes select l.office_id, height + 1, l.node_index / 2, sha256('\x01'::bytea || l.hash || r.hash)
      from record_nodes l join record_nodes r on r.office_id = l.office_id and r.level = l.level and r.node_index = l.node_index + 1
      where l.level = height and l.node_index % 2 = 0;
    get diagnostics grown = row_count;
    exit when grown = 0;
    height := height + 1;
  end loop;
end $$;
