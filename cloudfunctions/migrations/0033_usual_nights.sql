-- A usual night decides only those of whom something was noted since, and those on whose day time alone changes an answer.
alter table eligibility_answers add column turns_on date;
create index eligibility_answers_turns on eligibility_answers (turns_on) where turns_on is not null;

-- People of whom something was noted that no night has read. Only ever added to by triggers, in the transaction that notes it, so
-- that nothing waits for anything; what isn't committed when a night looks is still there for the next one.
create table decision_news (person_id uuid not null);
create index decision_news_person on decision_news (person_id);

create function note_decision_facts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into decision_news (person_id) select distinct person_id from added;
  return null;
end $$;
create function note_decision_files() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into decision_news (person_id)
    select id from unnest(array[new.id, old.survivor_id, new.survivor_id]) id where id is not null;
  return null;
end $$;
create trigger person_facts_decision after insert on person_facts referencing new table as added
  for each statement execute function note_decision_facts();
create trigger people_decision after update on people for each row
  when (old.survivor_id is distinct from new.survivor_id) execute function note_decision_files();
-- Triggers call these, and nobody else.
revoke execute on function note_decision_facts(), note_decision_files() from public;

alter table decision_news enable row level security;
create policy decision_news_jobs on decision_news for all to jobs using (true) with check (true);
grant select, delete on decision_news to jobs;

-- Whether everybody was decided, and by which versions of which programmes.
alter table nightly_runs add column is_whole boolean not null default true;
alter table nightly_runs add column programmes text not null default '';
