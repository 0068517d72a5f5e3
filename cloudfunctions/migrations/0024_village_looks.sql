-- An officer who takes a village's roll along reads of everybody on it. The log has one line for each page of it, with the
-- village; who is on that roll reads it as one look a day and officer, the last one of the day.
create index audit_log_rolls on audit_log (division_code, at) where action = 'list' and procedure = 'visits.households';
create or replace function looks_at_me(before timestamptz, before_id uuid, most int) returns table (
    id uuid, at timestamptz, action text, procedure text, name text, office text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ with homes as (
       select h.division_code, min(p.created_at) as since from household_members h join people p on p.id = h.person_id
       where h.person_id = any(files_of(acting_person())) group by h.division_code),
     looks as (
       (select l.id, l.at, l.action, l.procedure, l.person_id, l.division_code from audit_log l
        where l.subject_kind = 'person' and l.subject_id = any(files_of(acting_person())::text[])
          and l.action in ('read', 'readSealed', 'phoneChanged', 'restored', 'filesJoined', 'filesParted', 'toldApart')
          and not coalesce(l.person_id = any(files_of(acting_person())), false)
          and (l.at, l.id) < (before, before_id)
        order by l.at desc, l.id desc limit most)
       union all
       (select distinct on (l.person_id, ((l.at at time zone 'UTC') + interval '8 hours')::date)
          l.id, l.at, l.action, l.procedure, l.person_id, l.division_code
        from homes join audit_log l on l.division_code = homes.division_code and l.at >= homes.since
        where l.action = 'list' and l.procedure = 'visits.households' and l.person_id <> all(files_of(acting_person()))
        order by l.person_id, ((l.at at time zone 'UTC') + interval '8 hours')::date, l.at desc, l.id desc))
     select l.id, l.at, l.action, l.procedure, p.name,
       (select g.office from grants g where g.person_id = p.id and g.granted_at <= l.at
        order by (g.revoked_at is null or g.revoked_at > l.at) desc, starts_with(l.division_code, g.area) desc, g.granted_at desc limit 1)
     from looks l left join people p on p.id = l.person_id
     where (l.at, l.id) < (before, before_id)
     order by l.at desc, l.id desc limit most $$;
