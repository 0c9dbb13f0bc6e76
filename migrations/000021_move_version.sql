-- A running matter may be moved to another version of its service, and its tasks to the steps that stand for theirs:
-- `apply_change` writes both. The rest of it stays as it stands, whatever else was changed in it before.
do $$ declare
  v_function text := pg_get_functiondef('apply_change(integer, jsonb)'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['title = m ->> ''title'', state =', 'service_version = (m ->> ''serviceVersion'')::integer, title = m ->> ''title'', state ='],
    ['update tasks t set post_id =', 'update tasks t set step = coalesce(c.step, t.step), post_id ='],
    ['as c("taskId" uuid, "postId" uuid, "unitId" uuid, "fromPostId" uuid,', 'as c("taskId" uuid, step text, "postId" uuid, "unitId" uuid, "fromPostId" uuid,']
  ] loop
    if strpos(v_function, v_change[1]) = 0 then raise exception 'apply_change has no «%»', v_change[1]; end if;
    v_function := replace(v_function, v_change[1], v_change[2]);
  end loop;
  execute v_function;
end $$;
