-- One person, one file. A file that turns out to be somebody's second one is never emptied: it points at the file that
-- stands for the person from then on, and stops pointing there when that is taken back.
alter table people add column survivor_id uuid references people (id);
alter table people add constraint people_survivor_other check (survivor_id <> id);
create index people_survivor on people (survivor_id) where survivor_id is not null;
create index people_namesakes on people (name, division_code);
create index applications_resident_id on applications (resident_id_index) where resident_id_index is not null;

-- All files of whoever this one is of. Ids alone: what is in them stays behind the fence.
create function files_of(person uuid) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as
  $$ select array(select f.id from people me join people f on f.id = coalesce(me.survivor_id, me.id) where me.id = person
                  union all
                  select f.id from people me join people f on f.survivor_id = coalesce(me.survivor_id, me.id) where me.id = person) $$;
revoke execute on function files_of(uuid) from public;
grant execute on function files_of(uuid) to app, jobs, door;

-- The further files of whoever is acting, as the door found them.
create function my_other_files() returns uuid[] language sql stable as
  $$ select coalesce(string_to_array(nullif(current_setting('app.files', true), ''), ','), '{}')::uuid[] $$;
revoke execute on function my_other_files() from public;
grant execute on function my_other_files() to app;

-- What is one's own in a further file is one's own.
create policy people_my_files on people for select to app using (id = any((select my_other_files())::uuid[]));
create policy person_facts_my_files on person_facts for all to app
  using (person_id = any((select my_other_files())::uuid[])) with check (person_id = any((select my_other_files())::uuid[]));
create policy help_requests_my_files on help_requests for select to app using (person_id = any((select my_other_files())::uuid[]));
create policy files_my_files on files for select to app using (owner_id = any((select my_other_files())::uuid[]));
create policy applications_my_files on applications for all to app
  using (applicant_id = any((select my_other_files())::uuid[]) or filed_by = any((select my_other_files())::uuid[]))
  with check (applicant_id = any((select my_other_files())::uuid[]) or filed_by = any((select my_other_files())::uuid[]));
create policy undertakings_my_files on undertakings for all to app
  using (person_id = any((select my_other_files())::uuid[])) with check (person_id = any((select my_other_files())::uuid[]));
create policy objections_my_files on objections for select to app using (person_id = any((select my_other_files())::uuid[]));
create policy reminders_my_files_read on reminders for select to app using (person_id = any((select my_other_files())::uuid[]));
create policy reminders_my_files_mark on reminders for update to app
  using (person_id = any((select my_other_files())::uuid[])) with check (person_id = any((select my_other_files())::uuid[]));
create policy policy_follows_my_files on policy_follows for all to app
  using (person_id = any((select my_other_files())::uuid[])) with check (person_id = any((select my_other_files())::uuid[]));
create policy policy_alarms_my_files on policy_alarms for all to app
  using (person_id = any((select my_other_files())::uuid[])) with check (person_id = any((select my_other_files())::uuid[]));
create policy call_tasks_my_files on call_tasks for select to app using (person_id = any((select my_other_files())::uuid[]));

-- What asks across the fence about a person asks about all their files.
create or replace function has_broken_undertaking(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from undertakings where person_id = any(files_of(person)) and state = 'broken' and restored_at is null) $$;
create or replace function has_matters(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from applications where applicant_id = person or filed_by = person)
         or exists (select 1 from help_requests where person_id = person)
         or exists (select 1 from grants where person_id = person and revoked_at is null)
         or exists (select 1 from people where id = person and resident_id_index is not null)
         or cardinality(files_of(person)) > 1 $$;
create or replace function gave_another_id(person uuid, shown text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from applications where applicant_id = any(files_of(person)) and resident_id_index <> shown) $$;
create or replace function refuse_second_part() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    if exists (select 1 from applications where id = new.application_id
               and (applicant_id = any(files_of(new.actor_id)) or filed_by = any(files_of(new.actor_id)))) then
      raise exception 'one''s own case' using errcode = 'check_violation', constraint = 'application_events_not_own';
    end if;
    if exists (select 1 from application_events
               where application_id = new.application_id and actor_id = new.actor_id and (action = 'object'
                 or actor_role in ('reviewer', 'approver', 'treasurer') and actor_role <> new.actor_role)) then
      raise exception 'another part in the case' using errcode = 'check_violation', constraint = 'application_events_one_part';
    end if;
    return new;
  end $$;
create or replace function refuse_own_payment() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    if exists (select 1 from applications where id = new.application_id and (reviewer_id = new.ordered_by
               or approver_id = new.ordered_by or applicant_id = any(files_of(new.ordered_by))
               or filed_by = any(files_of(new.ordered_by)))) then
      raise exception 'another part in the case' using errcode = 'check_violation', constraint = 'payments_third_person';
    end if;
    return new;
  end $$;

-- Files that are new or changed, until the timer has compared them with the others.
create table file_checks (
  person_id uuid primary key references people (id) on delete cascade,
  since timestamptz not null
);
create index file_checks_oldest on file_checks (since, person_id);
grant select, insert, update, delete on file_checks to jobs;

create function note_file_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    insert into file_checks (person_id, since) values (new.id, now()) on conflict do nothing;
    return new;
  end $$;
create function note_person_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    insert into file_checks (person_id, since)
      select id, now() from people where id = new.person_id and not is_made_up on conflict do nothing;
    return new;
  end $$;
create function note_applicant_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    insert into file_checks (person_id, since)
      select id, now() from people where id = new.applicant_id and not is_made_up on conflict do nothing;
    return new;
  end $$;
-- Made-up people were told apart by who made them up.
create trigger people_begun after insert on people for each row when (not new.is_made_up) execute function note_file_change();
create trigger people_changed after update of name, division_code, phone_index, resident_id_index on people for each row
  when (new.name <> old.name or new.division_code <> old.division_code or new.phone_index is distinct from old.phone_index
    or new.resident_id_index is distinct from old.resident_id_index)
  execute function note_file_change();
create trigger visit_people_doubtful after insert on visit_people for each row
  when (new.is_doubtful) execute function note_person_change();
create trigger person_facts_birth after insert on person_facts for each row
  when (new.name = 'birthDate' and new.source <> 'register') execute function note_person_change();
create trigger applications_identified after update of resident_id_index on applications for each row
  when (new.resident_id_index is distinct from old.resident_id_index and new.resident_id_index is not null)
  execute function note_applicant_change();

-- Numbers that were given of a person and stand on no file of theirs: a phone or an ID said at a door that was somebody's
-- already, an ID in an application. By their blind index alone.
create table said_numbers (
  person_id uuid not null references people (id) on delete cascade,
  kind text not null check (kind in ('phone', 'residentId')),
  number_index text not null,
  -- the visit or the application in which it was given
  given_in uuid not null,
  primary key (person_id, kind, number_index, given_in)
);
create index said_numbers_number on said_numbers (number_index);
grant select, insert on said_numbers to jobs;

-- What was doubtful before there was anybody to compare it.
insert into file_checks (person_id, since)
  select person_id, now() from visit_people where is_doubtful
  union select applicant_id, now() from applications where resident_id_index is not null
  on conflict do nothing;

-- Two files that may be one person's. What was decided is remembered for good.
create table file_pairs (
  id uuid primary key,
  one_id uuid not null references people (id) on delete cascade,
  other_id uuid not null references people (id) on delete cascade,
  -- the smallest area that holds both
  division_code text not null,
  reasons text[] not null check (cardinality(reasons) > 0),
  state text not null check (state in ('waiting', 'joined', 'different')),
  version int not null default 1,
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people (id),
  -- the office and name as they were on the day
  decided_by_name text,
  constraint file_pairs_ordered check (one_id < other_id),
  constraint file_pairs_once unique (one_id, other_id),
  constraint file_pairs_decided check ((state = 'waiting') = (decided_at is null))
);
create index file_pairs_waiting on file_pairs (division_code text_pattern_ops, found_at, id) where state = 'waiting';
create index file_pairs_done on file_pairs (division_code text_pattern_ops, decided_at, id) where state <> 'waiting';
create index file_pairs_other on file_pairs (other_id);

-- One joining of two files, and its being taken back. Who stands for whom follows from those that are open.
create table file_merges (
  id uuid primary key,
  pair_id uuid not null references file_pairs (id),
  one_id uuid not null references people (id),
  other_id uuid not null references people (id),
  survivor_id uuid not null references people (id),
  -- the file that stood for the person once they were joined
  face_id uuid not null references people (id),
  division_code text not null,
  -- what the surviving file got from the other, and what stood there before
  name_put text,
  name_before text,
  home_put text,
  home_before text,
  decided_at timestamptz not null,
  -- nobody: a certain one, which the timer joined
  decided_by uuid references people (id),
  undone_at timestamptz,
  undone_by uuid references people (id),
  constraint file_merges_survivor check (survivor_id in (one_id, other_id)),
  constraint file_merges_name_whole check ((name_put is null) = (name_before is null)),
  constraint file_merges_home_whole check ((home_put is null) = (home_before is null)),
  constraint file_merges_undone_whole check ((undone_at is null) = (undone_by is null))
);
create unique index file_merges_open on file_merges (one_id, other_id) where undone_at is null;
create index file_merges_one on file_merges (one_id);
create index file_merges_other on file_merges (other_id);

-- Whether people said of any two files of these two that they are different people's: nobody asks again, also not about a
-- file that was joined with one of them since.
create function told_apart(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from file_pairs told where told.state = 'different'
       and told.one_id = any(files_of(one) || files_of(other)) and told.other_id = any(files_of(one) || files_of(other))) $$;
revoke execute on function told_apart(uuid, uuid) from public;
grant execute on function told_apart(uuid, uuid) to app, jobs;

-- Whoever sees a pair may see both files.
alter table file_pairs enable row level security;
create policy file_pairs_my_area on file_pairs for all to app
  using (in_my_areas(division_code) and (acts_as('specialist') or acts_as('reviewer')))
  with check (in_my_areas(division_code) and (acts_as('specialist') or acts_as('reviewer')));
create policy file_pairs_jobs on file_pairs for all to jobs using (true) with check (true);
grant select, update on file_pairs to app;
grant select, insert, update on file_pairs to jobs;
alter table file_merges enable row level security;
create policy file_merges_my_area on file_merges for all to app
  using (in_my_areas(division_code) and (acts_as('specialist') or acts_as('reviewer')))
  with check (in_my_areas(division_code) and (acts_as('specialist') or acts_as('reviewer')));
create policy file_merges_jobs on file_merges for all to jobs using (true) with check (true);
grant select, insert, update on file_merges to app, jobs;

-- The timer opens what was said in a doubtful visit, and asks what hangs on a file.
create policy visits_jobs on visits for select to jobs using (true);
create policy visit_people_jobs on visit_people for select to jobs using (true);
create policy household_members_jobs on household_members for select to jobs using (true);
grant select on visits, visit_people, household_members to jobs;
create index visit_people_person on visit_people (person_id);

-- What hangs on these files, counted without showing any of it.
create function hangs_on(persons uuid[]) returns table (
    "personId" uuid, applications bigint, visits bigint, questions bigint, facts bigint, "isSignedIn" boolean, "holdsOffice" boolean)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select p.id,
       (select count(*) from applications a where a.applicant_id = p.id and a.status <> 'draft'),
       (select count(*) from visit_people v where v.person_id = p.id),
       (select count(*) from help_requests h where h.person_id = p.id),
       (select count(distinct f.name) from person_facts f where f.person_id = p.id),
       exists (select 1 from identities i where i.person_id = p.id)
         or exists (select 1 from audit_log l where l.subject_kind = 'person' and l.subject_id = p.id::text and l.action = 'signedIn'),
       exists (select 1 from grants g where g.person_id = p.id and g.revoked_at is null)
     from people p where p.id = any(persons) $$;

-- The visits in which whoever acts was met: by whom, when, and who answered.
create function visits_to_me() returns table (id uuid, at timestamptz, officer text, "answeredBy" text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select v.id, v.happened_at, o.name, m.answered_by
     from visit_people m join visits v on v.id = m.visit_id join people o on o.id = v.officer_id
     where m.person_id = any(files_of(acting_person())) $$;

-- Who looked at the files of whoever acts, or did something to them, the latest first; never they themselves.
create function looks_at_me(before timestamptz, before_id uuid, most int) returns table (
    id uuid, at timestamptz, action text, procedure text, name text, office text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select l.id, l.at, l.action, l.procedure, p.name,
       (select g.office from grants g where g.person_id = p.id and g.granted_at <= l.at
        order by (g.revoked_at is null or g.revoked_at > l.at) desc, starts_with(l.division_code, g.area) desc, g.granted_at desc limit 1)
     from audit_log l left join people p on p.id = l.person_id
     where l.subject_kind = 'person' and l.subject_id = any(files_of(acting_person())::text[])
       and l.action in ('read', 'readSealed', 'phoneChanged', 'restored', 'filesJoined', 'filesParted', 'toldApart')
       and not coalesce(l.person_id = any(files_of(acting_person())), false)
       and (l.at, l.id) < (before, before_id)
     order by l.at desc, l.id desc limit most $$;

-- How and since when the files of whoever acts are one.
create function my_merges() returns table (at timestamptz, by text, name text, "foundBy" text[])
  language sql stable security definer set search_path = public, pg_temp as
  $$ select m.decided_at, p.decided_by_name, f.name, p.reasons
     from file_merges m join file_pairs p on p.id = m.pair_id
     join people f on f.id = case when m.survivor_id = m.one_id then m.other_id else m.one_id end
     where m.undone_at is null and m.one_id = any(files_of(acting_person())) $$;
revoke execute on function hangs_on(uuid[]), visits_to_me(), looks_at_me(timestamptz, uuid, int), my_merges(),
  note_file_change(), note_person_change(), note_applicant_change() from public;
grant execute on function hangs_on(uuid[]) to app, jobs;
grant execute on function visits_to_me(), looks_at_me(timestamptz, uuid, int), my_merges() to app;

-- A file that was joined with another isn't taken back with the roll from which it came.
create or replace function built_upon(persons uuid[]) returns table (person_id uuid, why text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select v.person_id, 'visited' from visit_people v where v.person_id = any(persons)
     union select f.person_id, 'facts' from person_facts f where f.person_id = any(persons)
     union select l.subject_id::uuid, 'signedIn' from audit_log l
       where l.subject_kind = 'person' and l.action in ('signedIn', 'phoneChanged') and l.subject_id = any(persons::text[])
     union select i.person_id, 'signedIn' from identities i where i.person_id = any(persons)
     union select g.person_id, 'office' from grants g where g.person_id = any(persons)
     union select a.applicant_id, 'matters' from applications a where a.applicant_id = any(persons)
     union select r.person_id, 'matters' from reminders r where r.person_id = any(persons)
     union select h.person_id, 'matters' from help_requests h where h.person_id = any(persons)
     union select m.one_id, 'matters' from file_merges m where m.one_id = any(persons)
     union select m.other_id, 'matters' from file_merges m where m.other_id = any(persons) $$;
