-- How often a policy was opened until when: a page must not count a city's openings one by one.
create table policy_opening_totals (
  policy_id text primary key references policies (id),
  counted_until timestamptz not null,
  openings bigint not null check (openings >= 0)
);
create index policy_openings_recent on policy_openings (policy_id, half_hour);
grant select, insert, update on policy_opening_totals to jobs;

create or replace function count_openings(policy text) returns bigint
  language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce((select openings from policy_opening_totals where policy_id = policy), 0)
     + (select count(*) from policy_openings where policy_id = policy and half_hour >=
         coalesce((select counted_until from policy_opening_totals where policy_id = policy), '-infinity')) $$;
