-- 敲门行动. Which questions are asked is data; a version that was asked never changes.
create table questionnaires (
  version int primary key check (version > 0),
  content jsonb not null,
  published_at timestamptz not null
);
create trigger questionnaires_append_only before update or delete on questionnaires for each row execute function refuse_change();
create table campaigns (
  id uuid primary key,
  title text not null,
  -- a division prefix
  area text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  questionnaire_version int not null references questionnaires (version),
  created_at timestamptz not null
);
-- Neither holds anything of a person: what is asked, where and when.
grant select on questionnaires, campaigns to app, jobs;

-- Who visits which village, from when to when. A village that changes hands keeps its old row: what was noted under it counts.
create table village_assignments (
  campaign_id uuid not null references campaigns (id),
  division_code text not null,
  officer_id uuid not null references people (id),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (campaign_id, division_code, officer_id, from_on)
);
create index village_assignments_officer on village_assignments (officer_id);
alter table village_assignments enable row level security;
create policy village_assignments_mine_or_my_area on village_assignments for select to app
  using (officer_id = acting_person() or in_my_areas(division_code));
grant select on village_assignments to app;

create table households (
  id uuid primary key,
  division_code text not null,
  head_name text not null,
  address_sealed text not null,
  -- when the address was last told: an older telling that comes later changes nothing
  stated_at timestamptz not null
);
create index households_village on households (division_code text_pattern_ops, id);
create table household_members (
  household_id uuid not null references households (id),
  person_id uuid not null references people (id),
  division_code text not null,
  relation text not null,
  primary key (household_id, person_id)
);
alter table households enable row level security;
create policy households_my_area on households for all to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code));
alter table household_members enable row level security;
create policy household_members_my_area on household_members for all to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code));
grant select, insert on households, household_members to app;
grant update (head_name, address_sealed, stated_at) on households to app;

-- One knock at a door, with the id that the phone made. Never changed: a later one names the one that it mends.
create table visits (
  id uuid primary key,
  campaign_id uuid not null references campaigns (id),
  household_id uuid not null references households (id),
  division_code text not null,
  officer_id uuid not null references people (id),
  outcome text not null check (outcome in ('met', 'notHome', 'refused', 'movedAway', 'workingAway', 'wrongAddress')),
  next_on date,
  replaces uuid,
  -- the phone's own clock, how far it believed to be off, and when that was by the server's
  noted_at timestamptz not null,
  clock_offset_ms bigint not null,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  digest text not null,
  -- the whole record, with what was said
  record_sealed text not null
);
create index visits_household on visits (household_id, happened_at, id);
create trigger visits_append_only before update or delete on visits for each row execute function refuse_change();
create table visit_people (
  visit_id uuid not null references visits (id),
  person_id uuid not null references people (id),
  division_code text not null,
  answered_by text not null check (answered_by in ('self', 'relative')),
  questionnaire_version int not null references questionnaires (version),
  has_consented boolean not null,
  -- a phone or an ID that was said here stands on another file already: whether they are one, people decide
  is_doubtful boolean not null,
  primary key (visit_id, person_id)
);
create trigger visit_people_append_only before update or delete on visit_people for each row execute function refuse_change();
alter table visits enable row level security;
create policy visits_my_area on visits for select to app using (in_my_areas(division_code));
create policy visits_assigned on visits for insert to app with check (
  in_my_areas(division_code) and officer_id = acting_person() and exists (
    select 1 from village_assignments a
    where a.campaign_id = visits.campaign_id and a.division_code = visits.division_code and a.officer_id = acting_person()));
alter table visit_people enable row level security;
create policy visit_people_my_area on visit_people for all to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code));
grant select, insert on visits, visit_people to app;

-- Who said it, in which visit.
alter table person_facts add column visit_id uuid;
alter table person_facts add column by_relative boolean not null default false;

-- One life of this database, as the phones know it; it begins anew once it is found to have been restored from a backup.
create table visit_epochs (id int primary key check (id = 1), epoch uuid not null);
grant select, insert, update on visit_epochs to app;
-- An officer's phone: how many of its records are kept, and the key for what it stores, dropped at sign-out.
create table device_sync (
  person_id uuid not null references people (id),
  device text not null,
  kept int not null default 0 check (kept >= 0),
  key_sealed text,
  primary key (person_id, device)
);
alter table device_sync enable row level security;
create policy device_sync_mine on device_sync for all to app using (person_id = acting_person()) with check (person_id = acting_person());
grant select, insert, update on device_sync to app;
