-- The board of 敲门行动. How many parts of the questionnaire nobody answered; null of records from before it was counted.
alter table visit_people add column unanswered_groups int check (unanswered_groups >= 0);

-- The record that counts for each household, written with every visit: a board must not read a city's visits one by one.
create table household_states (
  campaign_id uuid not null references campaigns (id),
  household_id uuid not null references households (id),
  division_code text not null,
  visit_id uuid not null references visits (id) on delete cascade,
  officer_id uuid not null references people (id),
  outcome text not null check (outcome in ('met', 'notHome', 'refused', 'movedAway', 'workingAway', 'wrongAddress')),
  next_on date,
  happened_at timestamptz not null,
  -- of all its records, also of those that don't count
  last_received_at timestamptz not null,
  is_doubtful boolean not null,
  is_by_relative boolean not null,
  has_gaps boolean not null,
  primary key (campaign_id, household_id)
);
create index household_states_area on household_states (campaign_id, division_code text_pattern_ops, household_id)
  include (outcome, next_on, last_received_at, is_doubtful, is_by_relative, has_gaps);
alter table household_states enable row level security;
create policy household_states_my_area on household_states for all to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code));
grant select, insert, delete on household_states to app;

insert into household_states (campaign_id, household_id, division_code, visit_id, officer_id, outcome, next_on,
    happened_at, last_received_at, is_doubtful, is_by_relative, has_gaps)
  select distinct on (v.campaign_id, v.household_id) v.campaign_id, v.household_id, v.division_code, v.id, v.officer_id,
    v.outcome, v.next_on, v.happened_at,
    (select max(l.received_at) from visits l where l.household_id = v.household_id and l.campaign_id = v.campaign_id),
    exists (select from visit_people p where p.visit_id = v.id and p.is_doubtful),
    exists (select from visit_people p where p.visit_id = v.id and p.answered_by = 'relative'),
    exists (select from visit_people p where p.visit_id = v.id and p.unanswered_groups > 0)
  from visits v
  where not exists (select from visits r
    where r.household_id = v.household_id and r.campaign_id = v.campaign_id and r.replaces = v.id)
  order by v.campaign_id, v.household_id, v.noted_at + v.clock_offset_ms * interval '1 millisecond' desc, v.id desc;

-- Which phones hold the roll of a village, and when each was last heard of; gone with the key at sign-out.
create table device_villages (
  campaign_id uuid not null references campaigns (id),
  division_code text not null,
  officer_id uuid not null references people (id),
  device text not null,
  heard_at timestamptz not null,
  primary key (campaign_id, division_code, officer_id, device)
);
create index device_villages_device on device_villages (officer_id, device);
create index device_villages_area on device_villages (campaign_id, division_code text_pattern_ops, heard_at);
alter table device_villages enable row level security;
create policy device_villages_mine on device_villages for all to app
  using (officer_id = acting_person()) with check (officer_id = acting_person());
create policy device_villages_my_area on device_villages for select to app using (in_my_areas(division_code));
grant select, insert, update, delete on device_villages to app;

-- One row for each village that has a roll. The fence asks about the area once, and not about each of its households.
create function village_coverage(campaign uuid, area text, day date) returns table (
    "divisionCode" text, "all" bigint, visited bigint, met bigint, "notHome" bigint, refused bigint, "movedAway" bigint,
    "workingAway" bigint, "wrongAddress" bigint, due bigint, coming bigint, doubtful bigint, "byRelative" bigint,
    gaps bigint, "lastReceivedAt" timestamptz)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select h.code, h.households, coalesce(s.visited, 0), coalesce(s.met, 0), coalesce(s.not_home, 0),
       coalesce(s.refused, 0), coalesce(s.moved_away, 0), coalesce(s.working_away, 0), coalesce(s.wrong_address, 0),
       coalesce(s.due, 0), coalesce(s.coming, 0), coalesce(s.doubtful, 0), coalesce(s.by_relative, 0),
       coalesce(s.gaps, 0), s.last_received_at
     from (select division_code as code, count(*) as households from households
           where division_code ~>=~ area and division_code ~<~ (area || ':') group by division_code) h
     left join (select division_code as code, count(*) as visited,
                  count(*) filter (where outcome = 'met') as met,
                  count(*) filter (where outcome = 'notHome') as not_home,
                  count(*) filter (where outcome = 'refused') as refused,
                  count(*) filter (where outcome = 'movedAway') as moved_away,
                  count(*) filter (where outcome = 'workingAway') as working_away,
                  count(*) filter (where outcome = 'wrongAddress') as wrong_address,
                  count(*) filter (where next_on <= day) as due,
                  count(*) filter (where next_on > day) as coming,
                  count(*) filter (where is_doubtful) as doubtful,
                  count(*) filter (where is_by_relative) as by_relative,
                  count(*) filter (where has_gaps) as gaps,
                  max(last_received_at) as last_received_at
                from household_states
                where campaign_id = campaign and division_code ~>=~ area and division_code ~<~ (area || ':')
                group by division_code) s on s.code = h.code
     where in_my_areas(area) $$;

-- Who visits or visited a village: an officer may live beyond the fence of the one who asks.
create function village_officers(campaign uuid, area text) returns table (
    "divisionCode" text, "officerId" uuid, name text, "fromOn" date, "toOn" date)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select a.division_code, a.officer_id, p.name, a.from_on, a.to_on
     from village_assignments a join people p on p.id = a.officer_id
     where a.campaign_id = campaign and a.division_code ~>=~ area and a.division_code ~<~ (area || ':')
       and in_my_areas(area) $$;
revoke execute on function village_coverage(uuid, text, date), village_officers(uuid, text) from public;
grant execute on function village_coverage(uuid, text, date), village_officers(uuid, text) to app;

-- What was taken out of the system, and why.
alter table audit_log add column reason text;
alter table audit_log add constraint audit_log_export_whole
  check (action <> 'export' or num_nonnulls(person_id, procedure, filter, count, reason) = 5);
-- A list that somebody had made for themselves: theirs alone, and not for long.
alter table files add column expires_at timestamptz;
alter table files drop constraint files_media_type_check;
alter table files add constraint files_media_type_check check (media_type in ('image/jpeg', 'image/png', 'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));
alter table files add constraint files_list_expires check
  ((media_type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') = (expires_at is not null));
create index files_expired on files (expires_at) where expires_at is not null;
create policy files_expired_jobs on files for all to jobs using (expires_at is not null);
grant select, delete on files to jobs;
