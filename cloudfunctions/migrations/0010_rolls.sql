-- Rolls of villages that are read from a file, looked at before anything is written, and can be taken back.
create function acts_as(role text) returns boolean language sql stable as
  $$ select role = any(string_to_array(nullif(current_setting('app.roles', true), ''), ',')) $$;
revoke execute on function acts_as(text) from public;
grant execute on function acts_as(text) to app;

-- One file. What is done with it goes on block by block: `done` of `total` lines in the present stage.
create table roll_imports (
  id uuid primary key,
  -- the area whose villages it may name, or the one village that it is of
  division_code text not null,
  person_id uuid not null references people (id),
  name_sealed text not null,
  -- the day of which the roll speaks: later words on an address stay
  as_of date not null,
  stage text not null check (stage in ('checking', 'preview', 'committing', 'committed', 'undoing', 'undone', 'discarded')),
  -- of the present stage; committing goes down the lines, taking back goes up
  total int not null,
  done int not null default 0 check (done between 0 and total),
  at_line int not null default 0,
  columns text[] not null,
  ignored text[] not null,
  news int not null default 0,
  changes int not null default 0,
  sames int not null default 0,
  doubts int not null default 0,
  wrongs int not null default 0,
  stays int not null default 0,
  started_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz
);
create index roll_imports_newest on roll_imports (started_at, id);

-- Lines as they were read, waiting to be checked.
create table roll_blocks (
  import_id uuid not null references roll_imports (id),
  division_code text not null,
  first_line int not null,
  lines_sealed text not null,
  primary key (import_id, first_line)
);

-- A line that was checked: what it says, what that would change, and once it was committed, what it did.
create table roll_rows (
  import_id uuid not null references roll_imports (id),
  line int not null,
  division_code text not null,
  state text not null check (state in ('new', 'changed', 'same', 'doubtful', 'wrong')),
  person_id uuid,
  household_id uuid,
  content_sealed text not null,
  -- what committing it wrote, and what stood there before
  did text[] not null default '{}',
  before_sealed text,
  -- why taking it back left something standing
  stays text,
  primary key (import_id, line)
);
create index roll_rows_state on roll_rows (import_id, state, line);
create index roll_rows_person on roll_rows (person_id);
create index roll_rows_household on roll_rows (household_id);

alter table roll_imports enable row level security;
create policy roll_imports_supervised on roll_imports for all to app
  using (in_my_areas(division_code) and acts_as('supervisor')) with check (in_my_areas(division_code) and acts_as('supervisor'));
alter table roll_blocks enable row level security;
create policy roll_blocks_supervised on roll_blocks for all to app
  using (in_my_areas(division_code) and acts_as('supervisor')) with check (in_my_areas(division_code) and acts_as('supervisor'));
alter table roll_rows enable row level security;
create policy roll_rows_supervised on roll_rows for all to app
  using (in_my_areas(division_code) and acts_as('supervisor')) with check (in_my_areas(division_code) and acts_as('supervisor'));
grant select, insert, update on roll_imports, roll_rows to app;
grant select, insert, delete on roll_blocks to app;

-- Which of these numbers stand on files that the fence hides: that they are taken, and nothing else.
create function numbers_beyond(phones text[], ids text[]) returns table (index text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select phone_index from people where phone_index = any(phones) and not in_my_areas(division_code)
     union all select resident_id_index from people where resident_id_index = any(ids) and not in_my_areas(division_code) $$;
revoke execute on function numbers_beyond(text[], text[]) from public;
grant execute on function numbers_beyond(text[], text[]) to app;

-- Of these people, whoever has had to do with anybody else than the roll: they stay when it is taken back, as do those
-- whose household was visited.
create function built_upon(persons uuid[]) returns table (person_id uuid, why text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select f.person_id, 'facts' from person_facts f where f.person_id = any(persons)
     union select l.subject_id::uuid, 'signedIn' from audit_log l
       where l.subject_kind = 'person' and l.action in ('signedIn', 'phoneChanged') and l.subject_id = any(persons::text[])
     union select i.person_id, 'signedIn' from identities i where i.person_id = any(persons)
     union select g.person_id, 'office' from grants g where g.person_id = any(persons)
     union select a.applicant_id, 'matters' from applications a where a.applicant_id = any(persons)
     union select r.person_id, 'matters' from reminders r where r.person_id = any(persons)
     union select h.person_id, 'matters' from help_requests h where h.person_id = any(persons) $$;
revoke execute on function built_upon(uuid[]) from public;
grant execute on function built_upon(uuid[]) to app;

-- Taking back removes what an import made, and nothing else whoever asks.
create function is_being_undone(import uuid) returns boolean language sql stable as
  $$ select exists (select 1 from roll_imports where id = import and stage = 'undoing') $$;
revoke execute on function is_being_undone(uuid) from public;
grant execute on function is_being_undone(uuid) to app;
create policy people_undo on people as restrictive for delete to app
  using (exists (select 1 from roll_rows r where r.person_id = people.id and 'person' = any(r.did) and is_being_undone(r.import_id)));
create policy households_undo on households as restrictive for delete to app
  using (exists (select 1 from roll_rows r where r.household_id = households.id and 'household' = any(r.did) and is_being_undone(r.import_id)));
create policy household_members_undo on household_members as restrictive for delete to app
  using (exists (select 1 from roll_rows r where r.person_id = household_members.person_id
    and r.household_id = household_members.household_id and 'member' = any(r.did) and is_being_undone(r.import_id)));
grant delete on people, households, household_members to app;
grant update (relation) on household_members to app;
-- What the night worked out of a person goes with them.
alter table eligibility_answers drop constraint eligibility_answers_person_id_fkey;
alter table eligibility_answers add constraint eligibility_answers_person_id_fkey
  foreign key (person_id) references people (id) on delete cascade;
create index households_head on households (division_code, head_name);
create index household_members_person on household_members (person_id);

-- Who has a village is one person at a time, from a day on; the rows of before stay.
create unique index village_assignments_one_open on village_assignments (campaign_id, division_code) where to_on is null;
create policy village_assignments_supervised on village_assignments for insert to app
  with check (in_my_areas(division_code) and acts_as('supervisor'));
create policy village_assignments_closed on village_assignments for update to app
  using (in_my_areas(division_code) and acts_as('supervisor')) with check (in_my_areas(division_code) and acts_as('supervisor'));
-- One that nobody has begun to work under.
create policy village_assignments_dropped on village_assignments for delete to app
  using (in_my_areas(division_code) and acts_as('supervisor') and not exists (
    select 1 from visits v where v.campaign_id = village_assignments.campaign_id
      and v.division_code = village_assignments.division_code and v.officer_id = village_assignments.officer_id));
grant insert, delete on village_assignments to app;
grant update (to_on) on village_assignments to app;

-- The officers for an area: those whose own area lies in it, or it in theirs. Staff live where they like.
create function officers_for(place text) returns table (id uuid, name text, office text, covers text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select p.id, p.name, g.office, g.area from grants g join people p on p.id = g.person_id
     where g.role = 'villageOfficer' and g.revoked_at is null and (starts_with(g.area, place) or starts_with(place, g.area))
       and acts_as('supervisor') and (in_my_areas(place) or in_my_areas(g.area)) $$;
revoke execute on function officers_for(text) from public;
grant execute on function officers_for(text) to app;
-- And by their ids, for lists of who has which village.
create function officer_names(officers uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select p.id, p.name from people p where p.id = any(officers) and acts_as('supervisor')
       and exists (select 1 from grants g where g.person_id = p.id and g.role = 'villageOfficer') $$;
revoke execute on function officer_names(uuid[]) from public;
grant execute on function officer_names(uuid[]) to app;

-- Campaigns are anybody's to read; whoever supervises the whole area of one makes it.
alter table campaigns enable row level security;
create policy campaigns_read on campaigns for select to app, jobs using (true);
create policy campaigns_make on campaigns for insert to app with check (in_my_areas(area) and acts_as('supervisor'));
create policy campaigns_mend on campaigns for update to app
  using (in_my_areas(area) and acts_as('supervisor')) with check (in_my_areas(area) and acts_as('supervisor'));
grant insert on campaigns to app;
grant update (title, from_on, to_on, questionnaire_version) on campaigns to app;
