-- How much one person or address has asked for since the hour or the day began, so that nobody fills the disk. The key is a
-- keyed hash of who and what.
create table limit_turns (turn text primary key, until timestamptz not null, count bigint not null);
create index limit_turns_until on limit_turns (until);
grant select, insert, update on limit_turns to door;
grant select (until), delete on limit_turns to jobs;

-- What has served its time is taken away by the timer.
grant select (minute), delete on refusal_turns to jobs;
create index identities_seen on identities (seen_at);
grant delete on identities to jobs;
create index policy_openings_old on policy_openings (half_hour);
grant delete on policy_openings to jobs;
-- Pages that no case holds; a photo of a visit and a list for a time have rules of their own.
create index files_created on files (created_at);
create policy files_idle_jobs on files for all to jobs using (not is_visit_photo);
-- Drafts that nobody has touched for long. What was submitted stays, whatever a statement forgets.
create index applications_idle on applications (updated_at) where status = 'draft';
create policy applications_discard_jobs on applications as restrictive for delete to jobs using (status = 'draft');
grant delete on applications to jobs;

-- To whose account the money shall go, to be found again: the keyed hash alone.
alter table applications add column account_index text;
create index applications_account on applications (account_index) where account_index is not null;
create index payments_account on payments (account_index);
-- Which other person's cases named or were paid to the account of this one, by number alone: they may lie beyond the fence of
-- the one who reviews, and nothing else of them is shown.
create function cases_of_same_account(application uuid) returns table (number text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select o.number from applications o
     where o.account_index = (select account_index from applications where id = application and in_my_areas(division_code))
       and o.applicant_id <> all (files_of((select applicant_id from applications where id = application))) and o.status <> 'draft'
     union
     select o.number from applications o
     where o.id = any (array(select application_id from payments where account_index =
         (select account_index from applications where id = application and in_my_areas(division_code))))
       and o.applicant_id <> all (files_of((select applicant_id from applications where id = application)))
     order by 1 limit 5 $$;
revoke execute on function cases_of_same_account(uuid) from public;
grant execute on function cases_of_same_account(uuid) to app;
