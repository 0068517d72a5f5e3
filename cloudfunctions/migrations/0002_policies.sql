-- Public policies stay outside row-level security: it would defeat the search index.
create table policies (
  id text primary key,
  current_version int not null,
  region text not null,
  kind text not null,
  title text not null,
  copied_from text,
  valid_from date,
  valid_to date,
  published_at timestamptz not null,
  search_text text not null
);
create index policies_search on policies using gin (bigrams(search_text));
create index policies_region on policies (region);

create table policy_versions (
  policy_id text not null references policies (id),
  version int not null check (version > 0),
  content jsonb not null,
  note text not null,
  published_at timestamptz not null,
  primary key (policy_id, version)
);
create trigger policy_versions_append_only before update or delete on policy_versions for each row execute function refuse_change();

create table policy_openings (
  policy_id text not null references policies (id),
  person_id uuid not null,
  half_hour timestamptz not null,
  primary key (policy_id, person_id, half_hour)
);
create table policy_follows (
  policy_id text not null references policies (id),
  person_id uuid not null,
  followed_at timestamptz not null,
  primary key (policy_id, person_id)
);
create index policy_follows_mine on policy_follows (person_id, policy_id);
create table policy_alarms (
  policy_id text not null references policies (id),
  person_id uuid not null,
  remind_on date not null,
  asked_at timestamptz not null,
  sent_at timestamptz,
  primary key (policy_id, person_id)
);
create index policy_alarms_due on policy_alarms (remind_on) where sent_at is null;

grant select on policies, policy_versions to app, jobs, door;
grant insert, update on policies, policy_versions to jobs;
grant select, insert on policy_openings to app;
grant select, insert, update, delete on policy_follows, policy_alarms to app;
grant select, insert, update on policy_follows, policy_alarms, policy_openings to jobs;
-- Who opened what is theirs alone; how often, is everybody's.
alter table policy_openings enable row level security;
create policy policy_openings_mine on policy_openings for all to app using (person_id = acting_person()) with check (person_id = acting_person());
create policy policy_openings_jobs on policy_openings for all to jobs using (true) with check (true);
create function count_openings(policy text) returns bigint
  language sql stable security definer set search_path = public, pg_temp as
  $$ select count(*) from policy_openings where policy_id = policy $$;
alter table policy_follows enable row level security;
create policy policy_follows_mine on policy_follows for all to app using (person_id = acting_person()) with check (person_id = acting_person());
create policy policy_follows_jobs on policy_follows for all to jobs using (true) with check (true);
alter table policy_alarms enable row level security;
create policy policy_alarms_mine on policy_alarms for all to app using (person_id = acting_person()) with check (person_id = acting_person());
create policy policy_alarms_jobs on policy_alarms for all to jobs using (true) with check (true);
