-- What is known of a person, said by whom and when; the newest row of a name counts, none is overwritten.
create table person_facts (
  id uuid primary key,
  person_id uuid not null references people (id),
  division_code text not null,
  name text not null,
  value jsonb not null,
  source text not null check (source in ('self', 'officer', 'application', 'register', 'document')),
  as_of date not null,
  recorded_at timestamptz not null
);
create index person_facts_newest on person_facts (person_id, name, recorded_at desc);
create index person_facts_division on person_facts (division_code text_pattern_ops);
create trigger person_facts_append_only before update or delete on person_facts for each row execute function refuse_change();
alter table person_facts enable row level security;
create policy person_facts_mine_or_my_area on person_facts for all to app
  using (person_id = acting_person() or in_my_areas(division_code))
  with check (person_id = acting_person() or in_my_areas(division_code));
create policy person_facts_jobs on person_facts for all to jobs using (true) with check (true);
grant select, insert on person_facts to app, jobs;

create table help_requests (
  id uuid primary key,
  person_id uuid not null references people (id),
  division_code text not null,
  policy_id text,
  application_id uuid,
  text text not null check (length(text) <= 1000),
  asked_at timestamptz not null,
  answer text check (length(answer) <= 1000),
  answered_by uuid,
  -- the office and name as they were on the day
  answered_by_name text,
  answered_at timestamptz,
  constraint help_requests_answer_whole check (num_nonnulls(answer, answered_by, answered_by_name, answered_at) in (0, 4)),
  constraint help_requests_not_own check (answered_by is distinct from person_id)
);
create index help_requests_mine on help_requests (person_id, asked_at);
create index help_requests_desk on help_requests (division_code text_pattern_ops, answered_at);
alter table help_requests enable row level security;
create policy help_requests_read on help_requests for select to app
  using (person_id = acting_person() or in_my_areas(division_code));
create policy help_requests_ask on help_requests for insert to app with check (person_id = acting_person());
create policy help_requests_answer on help_requests for update to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code) and answered_by = acting_person());
grant select, insert on help_requests to app;
grant update (answer, answered_by, answered_by_name, answered_at) on help_requests to app;

-- 一对一：the specialist of the one who asks, and of nobody else: the one with the narrowest area around their home.
create function my_specialist() returns table (id uuid, name text, office text, phone_sealed text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.id, s.name, g.office, s.phone_sealed
     from people me
     join grants g on g.role = 'specialist' and g.revoked_at is null and starts_with(me.division_code, g.area)
     join people s on s.id = g.person_id and s.id <> me.id
     where me.id = acting_person()
     order by length(g.area) desc, g.granted_at, s.id limit 1 $$;
