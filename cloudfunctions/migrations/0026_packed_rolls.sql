-- The roll of a village as its officer's phone takes it, packed page by page beforehand: read behind that officer's fence, sealed,
-- and handed over to nobody else. One of each village; a change in the areas or offices of the officer (`scope`) makes it void.
create table packed_rolls (
  division_code text primary key,
  campaign_id uuid not null references campaigns (id),
  officer_id uuid not null references people (id),
  scope text not null,
  made_at timestamptz not null
);
create table packed_pages (
  division_code text not null references packed_rolls (division_code) on delete cascade,
  -- the households of the page: those after the one, up to and with the other; without another, all that come
  after_id uuid not null,
  upto_id uuid,
  officer_id uuid not null,
  households int not null check (households >= 0),
  page_sealed text not null,
  -- what has changed since
  stale uuid[] not null default '{}',
  primary key (division_code, after_id)
);

-- Households of which something has changed that a packed roll shows. Only ever added to by triggers, so that no change waits
-- for another, and taken by whoever brings the roll up to date: what isn't committed by then is still there the next time.
create table roll_changes (
  division_code text not null,
  household_id uuid not null,
  id uuid not null default gen_random_uuid(),
  changed_at timestamptz not null default now(),
  primary key (division_code, household_id, id)
);
create index roll_changes_age on roll_changes (changed_at);
create index packed_rolls_age on packed_rolls (made_at);

create function note_household() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    insert into roll_changes (division_code, household_id) values (old.division_code, old.id);
  else
    insert into roll_changes (division_code, household_id) values (new.division_code, new.id);
  end if;
  return null;
end $$;
create function note_household_of() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    insert into roll_changes (division_code, household_id) values (old.division_code, old.household_id);
  else
    insert into roll_changes (division_code, household_id) values (new.division_code, new.household_id);
  end if;
  return null;
end $$;
create function note_homes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into roll_changes (division_code, household_id)
    select division_code, household_id from household_members where person_id = new.id;
  return null;
end $$;
create function note_homes_of() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into roll_changes (division_code, household_id)
    select division_code, household_id from household_members where person_id = new.person_id;
  return null;
end $$;
create trigger households_noted after insert or update or delete on households for each row execute function note_household();
create trigger household_members_noted after insert or update or delete on household_members
  for each row execute function note_household_of();
create trigger visits_noted after insert on visits for each row execute function note_household_of();
create trigger people_noted after update on people for each row
  when ((old.name, old.phone_sealed, old.survivor_id, old.division_code)
    is distinct from (new.name, new.phone_sealed, new.survivor_id, new.division_code))
  execute function note_homes();
-- What was said at a visit is noted once for each who was met, and not for each thing that they said.
create trigger person_facts_noted after insert on person_facts for each row when (new.visit_id is null)
  execute function note_homes_of();
create trigger visit_people_noted after insert on visit_people for each row execute function note_homes_of();

alter table packed_rolls enable row level security;
create policy packed_rolls_my_area on packed_rolls for all to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code));
alter table packed_pages enable row level security;
create policy packed_pages_mine on packed_pages for all to app
  using (officer_id = acting_person() and in_my_areas(division_code))
  with check (officer_id = acting_person() and in_my_areas(division_code));
alter table roll_changes enable row level security;
create policy roll_changes_my_area on roll_changes for all to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code));
create policy packed_rolls_jobs on packed_rolls for all to jobs using (true) with check (true);
create policy roll_changes_jobs on roll_changes for all to jobs using (true) with check (true);
grant select, insert, update, delete on packed_rolls, packed_pages to app;
grant select, delete on roll_changes to app, jobs;
grant select, delete on packed_rolls to jobs;
