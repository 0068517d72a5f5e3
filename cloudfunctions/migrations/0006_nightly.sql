-- What the nightly matching last answered for whom: by the programmes' ids, sorted. What is in neither list is unmet. The
-- night that finds the same writes nothing.
create table eligibility_answers (
  person_id uuid primary key references people (id),
  division_code text not null,
  met text[] not null,
  unknown text[] not null,
  changed_on date not null
);
-- What a night found out of everybody's file is nobody's to read: people and offices ask anew, and see why.
alter table eligibility_answers enable row level security;
create policy eligibility_answers_jobs on eligibility_answers for all to jobs using (true) with check (true);
grant select, insert, update on eligibility_answers to jobs;

-- One night, and how far it has come: after_person is the last one who was decided.
create table nightly_runs (
  day date primary key,
  -- the first night of a city has nothing to compare with, and tells nobody
  tells boolean not null,
  after_person uuid,
  people int not null default 0,
  changed int not null default 0,
  told int not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);
grant select, insert, update on nightly_runs to jobs;
