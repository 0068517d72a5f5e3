-- Three database roles. `door` is what the functions log in as: it identifies callers and steps down to `app` for a
-- person's request or to `jobs` for the timer's. Row-level security fences `app`; `jobs` works across areas.
do $$ begin create role app nologin; exception when duplicate_object then null; end $$;
do $$ begin create role jobs nologin; exception when duplicate_object then null; end $$;
do $$ begin create role door login noinherit; exception when duplicate_object then null; end $$;
grant app, jobs to door;
grant usage on schema public to app, jobs, door;

create function acting_person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
-- Whether a division lies in one of the acting person's areas (division prefixes, comma-separated).
create function in_my_areas(code text) returns boolean language sql stable as
  $$ select exists (select 1 from unnest(string_to_array(nullif(current_setting('app.areas', true), ''), ',')) area
                    where starts_with(code, area)) $$;
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation'; end $$;
-- Two-character pieces of a text, for Chinese search under any collation.
create function bigrams(t text) returns text[] language sql immutable parallel safe as
  $$ select coalesce(array_agg(distinct substr(lower(t), i, 2)), '{}') from generate_series(1, greatest(length(t) - 1, 1)) i $$;

-- One row: what this database is. `demonstration` opens the page on which one can be any of its people.
create table installations (
  id int primary key check (id = 1),
  kind text not null check (kind in ('demonstration', 'city')),
  city_code text not null,
  city_name text not null,
  created_at timestamptz not null
);
grant select on installations to app, jobs, door;

create table divisions (
  code text primary key check (code ~ '^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?$'),
  name text not null,
  parent_code text,
  edition text not null
);
create index divisions_parent on divisions (parent_code);
grant select on divisions to app, jobs, door;

create table calendar_years (year int primary key, source text not null, imported_at timestamptz not null);
create table calendar_days (
  day date primary key,
  year int not null references calendar_years (year),
  is_working_day boolean not null,
  name text not null
);
grant select on calendar_years, calendar_days to app, jobs, door;

create table people (
  id uuid primary key,
  name text not null,
  division_code text not null,
  phone_sealed text,
  phone_index text,
  resident_id_sealed text,
  resident_id_index text,
  is_made_up boolean not null default false,
  created_at timestamptz not null,
  constraint people_phone_once unique (phone_index),
  constraint people_resident_id_once unique (resident_id_index)
);
create index people_division on people (division_code text_pattern_ops);
alter table people enable row level security;
create policy people_mine_or_my_area on people for all to app
  using (id = acting_person() or in_my_areas(division_code))
  with check (id = acting_person() or in_my_areas(division_code));
create policy people_door on people for all to door using (true) with check (true);
create policy people_jobs on people for all to jobs using (true) with check (true);
grant select, insert, update on people to app, door;
grant select, update on people to jobs;

-- In a made-up city: the people whom its first page offers to be.
create table demonstration_people (
  person_id uuid primary key references people (id),
  title text not null,
  story text not null,
  position int not null
);
grant select on demonstration_people to door;

-- Which platform identity is which person: ('wechat', openid) or ('web', the browser's id).
create table identities (
  provider text not null check (provider in ('wechat', 'web')),
  subject text not null,
  person_id uuid not null references people (id),
  bound_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (provider, subject)
);
grant select, insert, update, delete on identities to door;
grant select on identities to jobs;
create index identities_person on identities (person_id);

create table grants (
  id uuid primary key,
  person_id uuid not null references people (id),
  role text not null check (role in ('villageOfficer', 'specialist', 'reviewer', 'approver', 'treasurer', 'supervisor', 'editor', 'auditor', 'administrator')),
  area text not null,
  office text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  constraint grants_once unique (person_id, role, area)
);
-- 管理员、政策编辑、审计员: three people, never one.
create unique index grants_one_trust on grants (person_id)
  where revoked_at is null and role in ('editor', 'auditor', 'administrator');
grant select, insert, update on grants to door;
grant select on grants to app, jobs;

-- The answer to every mutation, sealed, so that the same request gets the same reply.
create table replays (
  caller text not null,
  request_id uuid not null,
  digest text not null,
  reply text not null,
  at timestamptz not null,
  primary key (caller, request_id)
);
grant select, insert, update, delete on replays to door;
grant select (at), delete on replays to jobs;
create index replays_at on replays (at);

create table audit_log (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  division_code text not null default '',
  -- of a refusal: what was tried, the Problem's code, and of a stranger the keyed hash of who called
  procedure text,
  problem text,
  caller_index text,
  -- of a list: which kind of it, never what was searched for, and how many it showed
  filter text,
  count int,
  constraint audit_log_list_whole check (action <> 'list' or num_nonnulls(procedure, filter, count) = 3),
  constraint audit_log_refused_whole check (action <> 'refused' or
    (procedure is not null and problem is not null and num_nonnulls(person_id, caller_index) = 1))
);
create index audit_log_subject on audit_log (subject_kind, subject_id, at);
create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change();
grant insert on audit_log to app, jobs, door;
grant select on audit_log to app;
alter table audit_log enable row level security;
create policy audit_log_write on audit_log for insert to app, jobs, door with check (true);
create policy audit_log_read on audit_log for select to app
  using (current_setting('app.roles', true) like '%auditor%' and in_my_areas(division_code)
         or subject_kind = 'person' and subject_id = acting_person()::text);

-- How many refusals were noted of a person, or of all strangers, in their last minute: nobody can fill the log.
create table refusal_turns (turn text primary key, minute timestamptz not null, count int not null);
grant select, insert, update on refusal_turns to door;

-- One-time codes to a phone. Kept for the limits; a code is stored as a keyed hash, and only who asked for it may use it.
create table phone_codes (
  id uuid primary key,
  phone_index text not null,
  address_index text not null,
  asked_by text not null,
  purpose text not null check (purpose in ('signIn', 'changePhone')),
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 5),
  used_at timestamptz
);
create index phone_codes_phone on phone_codes (phone_index, sent_at);
create index phone_codes_address on phone_codes (address_index, sent_at);
create index phone_codes_sent on phone_codes (sent_at);
grant select, insert, update on phone_codes to door;
grant select (sent_at), delete on phone_codes to jobs;
-- One row per phone: its lock makes two askings at once wait for each other.
create table phone_turns (phone_index text primary key, asked_at timestamptz not null);
grant select, insert, update on phone_turns to door;
grant select (asked_at), delete on phone_turns to jobs;
