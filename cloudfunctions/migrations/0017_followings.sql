-- From knocking to helping: what somebody wants to do next by their newest word at the door, and who helps them with it.
create table followings (
  person_id uuid primary key references people (id),
  division_code text not null,
  -- 'unknown': a need was named, and nothing of what they want to do
  segment text not null check (segment in ('inBusiness', 'readyForBusiness', 'wantsBusiness', 'wantsJob', 'wantsTraining',
    'leavingAgain', 'noPlans', 'unknown')),
  -- the visit at which it was said, and when that was
  visit_id uuid not null references visits (id),
  said_at timestamptz not null,
  is_by_relative boolean not null,
  specialist_id uuid references people (id),
  -- which needs of theirs are open, in the order in which they were said, and since when; kept with every change of one
  open_kinds text[] not null default '{}',
  waiting_since timestamptz,
  constraint followings_waiting_whole check ((waiting_since is null) = (open_kinds = '{}'))
);
create index followings_waiting on followings (specialist_id, waiting_since, person_id) where waiting_since is not null;
create index followings_said on followings (specialist_id, said_at, person_id);
-- Those who are to be given a specialist.
create index followings_alone on followings (said_at, person_id)
  where specialist_id is null and (waiting_since is not null or segment in ('readyForBusiness', 'wantsBusiness'));

-- One thing that somebody said they need. It stands until it is answered, or until they need it no more.
create table needs (
  id uuid primary key,
  person_id uuid not null references people (id),
  division_code text not null,
  kind text not null check (kind in ('money', 'place', 'technique', 'labour', 'training', 'policy', 'market', 'formalities')),
  visit_id uuid not null references visits (id),
  said_at timestamptz not null,
  is_by_relative boolean not null,
  state text not null check (state in ('open', 'answered', 'withdrawn')),
  answer text check (length(answer) between 1 and 1000),
  answered_by uuid references people (id),
  answered_by_name text,
  closed_at timestamptz,
  constraint needs_answer_whole check ((state = 'answered') = (num_nonnulls(answer, answered_by, answered_by_name) = 3)),
  constraint needs_closed check ((state = 'open') = (closed_at is null)),
  constraint needs_not_own check (answered_by is distinct from person_id)
);
-- Named again while it is open it is the same need.
create unique index needs_open on needs (person_id, kind) where state = 'open';
create index needs_person on needs (person_id, said_at);
create index needs_visit on needs (visit_id);

alter table followings enable row level security;
create policy followings_mine on followings for select to app
  using (person_id = acting_person() or person_id = any((select my_other_files())::uuid[]));
create policy followings_my_area on followings for select to app using (in_my_areas(division_code));
create policy followings_note on followings for insert to app
  with check (in_my_areas(division_code) and acts_as('villageOfficer') and specialist_id is null);
create policy followings_change on followings for update to app using (in_my_areas(division_code)
  or person_id = acting_person() or person_id = any((select my_other_files())::uuid[]));
create policy followings_jobs on followings for all to jobs using (true) with check (true);
alter table needs enable row level security;
create policy needs_mine on needs for select to app
  using (person_id = acting_person() or person_id = any((select my_other_files())::uuid[]));
create policy needs_my_area on needs for select to app using (in_my_areas(division_code));
create policy needs_note on needs for insert to app
  with check (in_my_areas(division_code) and acts_as('villageOfficer') and state = 'open');
-- Answered by whoever helps there; withdrawn by whose it is, or with the record in which it was noted by mistake.
create policy needs_close on needs for update to app
  using (state = 'open' and (in_my_areas(division_code) or person_id = acting_person()
    or person_id = any((select my_other_files())::uuid[])))
  with check (state = 'answered' and in_my_areas(division_code) and acts_as('specialist') and answered_by = acting_person()
    or state = 'withdrawn' and (person_id = acting_person() or person_id = any((select my_other_files())::uuid[])
      or in_my_areas(division_code) and acts_as('villageOfficer')));
grant select, insert on followings, needs to app;
grant update (segment, visit_id, said_at, is_by_relative, open_kinds, waiting_since) on followings to app;
grant update (state, answer, answered_by, answered_by_name, closed_at) on needs to app;
grant select on followings to jobs;
grant update (specialist_id) on followings to jobs;

-- Whoever was given to somebody stays theirs, as long as they hold the office for the place.
create or replace function my_specialist() returns table (id uuid, name text, office text, phone_sealed text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.id, s.name, g.office, s.phone_sealed
     from people me
     join grants g on g.role = 'specialist' and g.revoked_at is null and starts_with(me.division_code, g.area)
     join people s on s.id = g.person_id and s.id <> me.id
     left join lateral (select following.specialist_id from followings following
       where following.person_id = any(files_of(me.id)) and following.specialist_id is not null
       order by following.waiting_since nulls last, following.said_at desc limit 1) f on true
     where me.id = acting_person()
     order by (f.specialist_id = s.id) is true desc, length(g.area) desc, g.granted_at, s.id limit 1 $$;
