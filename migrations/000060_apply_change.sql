-- Applies one change of one matter: the only statement that changes a matter's state. `p` is what the verb decided
-- (src/matters/change.ts). It is refused as a conflict (40001), and nothing is written, unless all that the verb decided on
-- still stands: the matter at its version, as far as whoever asks may see it; the organisation, and with it the posts they
-- act for. So a verb may decide on what its process remembers. Returns the new version.
drop function apply_change(integer, jsonb);
create function apply_change(p_office integer, p jsonb) returns integer
language plpgsql set search_path = public, pg_temp as $$
begin
  -- As the one who asks: their policies decide what is found.
  perform from offices o where o.office_id = p_office and o.revision = (p ->> 'revision')::bigint
    and ((p ->> 'version')::integer = 0 or exists (select from matters m
      where m.office_id = p_office and m.matter_id = (p ->> 'matterId')::uuid and m.version = (p ->> 'version')::integer));
  if not found then raise exception 'the matter has moved on' using errcode = '40001'; end if;
  return write_change(p_office, p);
end $$;

-- Writes what `apply_change` found to stand. It holds no decisions.
create function write_change(p_office integer, p jsonb) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_matter uuid := (p ->> 'matterId')::uuid;
  v_at timestamptz := (p ->> 'at')::timestamptz;
  v_version integer;
  m jsonb := p -> 'matter';
begin
  if p_office is distinct from app_office() then raise exception 'office mismatch' using errcode = '42501'; end if;

  if (p ->> 'version')::integer = 0 then
    insert into matters (office_id, matter_id, number, service, service_version, title, state, outcome, urgency, secrecy, focus_id, fields,
        marking, version, holder_post_id, holder_since, asker_level, registered_at, registered_by, registered_post_id, due_at, closed_at,
        is_supervised, party_posts, party_units)
      values (p_office, v_matter, m ->> 'number', m ->> 'service', (m ->> 'serviceVersion')::integer, m ->> 'title', m ->> 'state',
        m ->> 'outcome', (m ->> 'urgency')::smallint, (m ->> 'secrecy')::smallint, (m ->> 'focusId')::uuid, m -> 'fields', m -> 'marking', 1,
        (m ->> 'holderPostId')::uuid, (m ->> 'holderSince')::timestamptz, (m ->> 'askerLevel')::smallint, (m ->> 'registeredAt')::timestamptz,
        (m ->> 'registeredBy')::uuid, (m ->> 'registeredPostId')::uuid, (m ->> 'dueAt')::timestamptz, (m ->> 'closedAt')::timestamptz,
        (m ->> 'isSupervised')::boolean, array(select jsonb_array_elements_text(m -> 'partyPosts'))::uuid[],
        array(select jsonb_array_elements_text(m -> 'partyUnits'))::uuid[]);
    v_version := 1;
  else
    update matters set
        service_version = (m ->> 'serviceVersion')::integer, title = m ->> 'title', state = m ->> 'state', outcome = m ->> 'outcome', urgency = (m ->> 'urgency')::smallint,
        focus_id = (m ->> 'focusId')::uuid,
        fields = case when m ? 'fields' then m -> 'fields' else fields end,
        marking = m -> 'marking', version = version + 1,
        holder_post_id = (m ->> 'holderPostId')::uuid, holder_since = (m ->> 'holderSince')::timestamptz,
        asker_level = (m ->> 'askerLevel')::smallint, due_at = (m ->> 'dueAt')::timestamptz, closed_at = (m ->> 'closedAt')::timestamptz,
        party_posts = array(select jsonb_array_elements_text(m -> 'partyPosts'))::uuid[],
        party_units = array(select jsonb_array_elements_text(m -> 'partyUnits'))::uuid[]
      where office_id = p_office and matter_id = v_matter and version = (p ->> 'version')::integer
      returning version into v_version;
    if v_version is null then raise exception 'the matter has moved on' using errcode = '40001'; end if;
    -- A process remembers only matters that stand alone; who came to be related since must be heard.
    if p ? 'recalled' and exists (select from relations r where r.office_id = p_office and v_matter in (r.matter_id, r.other_id))
      then raise exception 'the matter has moved on' using errcode = '40001'; end if;
  end if;

  if p ? 'closeTasks' then
    update tasks t set state = c.how, done_at = v_at, done_by = c."doneBy", done_cover_id = c."coverId", outcome = c.outcome,
        read_at = coalesce(t.read_at, case when c.how = 'done' then v_at end), read_by = coalesce(t.read_by, c."doneBy")
      from jsonb_to_recordset(p -> 'closeTasks') as c("taskId" uuid, how text, "doneBy" uuid, "coverId" uuid, outcome text)
      where t.office_id = p_office and t.task_id = c."taskId" and t.state = 'open';
  end if;
  if p ? 'stopClocks' then
    update clocks c set state = 'stopped', alarm_at = null, events = c.events || jsonb_build_object('kind', 'stopped', 'at', s.at)
      from jsonb_to_recordset(p -> 'stopClocks') as s("clockId" uuid, at text)
      where c.office_id = p_office and c.clock_id = s."clockId";
  end if;
  if p ? 'openTasks' then
    insert into tasks (office_id, task_id, matter_id, step, token, kind, post_id, unit_id, priority, holds, opened_at, due_at, from_post_id)
      select p_office, c."taskId", v_matter, c.step, c.token, c.kind, c."postId", c."unitId", c.priority, c.holds, v_at, c."dueAt", c."fromPostId"
      from jsonb_to_recordset(p -> 'openTasks') as c("taskId" uuid, step text, token integer, kind text, "postId" uuid, "unitId" uuid,
        priority integer, holds boolean, "dueAt" timestamptz, "fromPostId" uuid);
  end if;
  if p ? 'clocks' then
    insert into clocks (office_id, clock_id, matter_id, task_id, limit_key, limit_rule, events, state, due_at, due, rung, alarm_at)
      select p_office, c."clockId", v_matter, c."taskId", c."limitKey", c."limitRule", c.events, c.state, c."dueAt", c.due, c.rung, c."alarmAt"
      from jsonb_to_recordset(p -> 'clocks') as c("clockId" uuid, "taskId" uuid, "limitKey" text, "limitRule" jsonb, events jsonb, state text,
        "dueAt" timestamptz, due jsonb, rung text, "alarmAt" timestamptz)
      on conflict (office_id, clock_id) do update set events = excluded.events, state = excluded.state, due_at = excluded.due_at,
        due = excluded.due, rung = excluded.rung, alarm_at = excluded.alarm_at;
  end if;
  if p ? 'opinions' then
    insert into opinions (office_id, opinion_id, matter_id, task_id, step, kind, text, person_id, post_id, cover_id, at)
      select p_office, c."opinionId", v_matter, c."taskId", c.step, c.kind, c.text, c."personId", c."postId", c."coverId", v_at
      from jsonb_to_recordset(p -> 'opinions') as c("opinionId" uuid, "taskId" uuid, step text, kind text, text text, "personId" uuid, "postId" uuid, "coverId" uuid);
  end if;
  with written as (
    insert into record_entries (office_id, entry_id, matter_id, version, kind, at, text)
      select p_office, c."entryId", v_matter, v_version, c.kind, v_at, c.text
      from jsonb_to_recordset(p -> 'entries') as c("entryId" uuid, kind text, text text)
      returning entry_id)
  insert into record_pending (office_id, entry_id) select p_office, entry_id from written;

  -- What most changes do not write, behind one question.
  if p ?| array['updateTasks', 'startTimers', 'cancelTimers', 'answers', 'askers', 'attachments', 'relations', 'notices'] then
    if p ? 'updateTasks' then
      update tasks t set step = coalesce(c.step, t.step), post_id = coalesce(c."postId", t.post_id), unit_id = coalesce(c."unitId", t.unit_id), from_post_id = coalesce(c."fromPostId", t.from_post_id),
          due_at = case when c."setDue" then c."dueAt" else t.due_at end, urged = t.urged + coalesce(c.urged, 0),
          priority = coalesce(c.priority, t.priority),
          read_at = case when c."postId" is not null then null else t.read_at end, read_by = case when c."postId" is not null then null else t.read_by end
        from jsonb_to_recordset(p -> 'updateTasks')
          as c("taskId" uuid, step text, "postId" uuid, "unitId" uuid, "fromPostId" uuid, "setDue" boolean, "dueAt" timestamptz, urged integer, priority integer)
        where t.office_id = p_office and t.task_id = c."taskId" and t.state = 'open';
    end if;
    if p ? 'startTimers' then
      insert into timers (office_id, timer_id, matter_id, token, node, fires_at)
        select p_office, c."timerId", v_matter, c.token, c.node, c."firesAt"
        from jsonb_to_recordset(p -> 'startTimers') as c("timerId" uuid, token integer, node text, "firesAt" timestamptz)
        on conflict (office_id, matter_id, token, node) do update set fires_at = excluded.fires_at;
    end if;
    if p ? 'cancelTimers' then
      delete from timers t using jsonb_to_recordset(p -> 'cancelTimers') as c(token integer, node text)
        where t.office_id = p_office and t.matter_id = v_matter and t.token = c.token and t.node = c.node;
    end if;
    if p ? 'answers' then
      insert into answers (office_id, answer_id, matter_id, text, person_id, post_id, cover_id, at)
        select p_office, c."answerId", v_matter, c.text, c."personId", c."postId", c."coverId", v_at
        from jsonb_to_recordset(p -> 'answers') as c("answerId" uuid, text text, "personId" uuid, "postId" uuid, "coverId" uuid);
    end if;
    if p ? 'askers' then
      insert into askers (office_id, asker_id, matter_id, kind, name, level, post_id, unit_id, contact, answer_id, channel, delivered_at)
        select p_office, c."askerId", v_matter, c.kind, c.name, c.level, c."postId", c."unitId", c.contact, c."answerId", c.channel, c."deliveredAt"
        from jsonb_to_recordset(p -> 'askers') as c("askerId" uuid, kind text, name text, level smallint, "postId" uuid, "unitId" uuid, contact text,
          "answerId" uuid, channel text, "deliveredAt" timestamptz)
        on conflict (office_id, asker_id) do update set answer_id = excluded.answer_id, channel = excluded.channel, delivered_at = excluded.delivered_at;
    end if;
    if p ? 'attachments' then
      insert into attachments (office_id, attachment_id, matter_id, name, media_type, size, sha256, added_at, person_id, post_id)
        select p_office, c."attachmentId", v_matter, c.name, c."mediaType", c.size, c.sha256, v_at, c."personId", c."postId"
        from jsonb_to_recordset(p -> 'attachments') as c("attachmentId" uuid, name text, "mediaType" text, size bigint, sha256 text, "personId" uuid, "postId" uuid);
    end if;
    if p ? 'relations' then
      insert into relations (office_id, matter_id, other_id, kind, at)
        select p_office, c."matterId", c."otherId", c.kind, v_at
        from jsonb_to_recordset(p -> 'relations') as c("matterId" uuid, "otherId" uuid, kind text) on conflict do nothing;
    end if;
    if p ? 'notices' then
      insert into notices (office_id, notice_id, matter_id, task_id, clock_id, post_id, kind, params, at)
        select p_office, c."noticeId", v_matter, c."taskId", c."clockId", c."postId", c.kind, coalesce(c.params, '{}'), v_at
        from jsonb_to_recordset(p -> 'notices') as c("noticeId" uuid, "taskId" uuid, "clockId" uuid, "postId" uuid, kind text, params jsonb);
    end if;
  end if;
  if m ? 'searchText' then
    insert into search_texts (office_id, matter_id, text) values (p_office, v_matter, m ->> 'searchText')
      on conflict (office_id, matter_id) do update set text = excluded.text where search_texts.text <> excluded.text;
  end if;
  if p ? 'idempotency' then
    insert into idempotency (office_id, person_id, key, request_hash, status, response, at)
      select p_office, c."personId", c.key, c."requestHash", c.status, c.response, v_at
      from jsonb_to_record(p -> 'idempotency') as c("personId" uuid, key text, "requestHash" text, status smallint, response jsonb);
  end if;
  return v_version;
end $$;
revoke all on function apply_change(integer, jsonb), write_change(integer, jsonb) from public;
grant execute on function apply_change(integer, jsonb), write_change(integer, jsonb) to shuniu_app;
