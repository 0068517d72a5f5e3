create table files (
  id uuid primary key,
  owner_id uuid not null references people (id),
  division_code text not null,
  sha256 text not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  size int not null check (size between 1 and 10485760),
  storage_key text not null,
  created_at timestamptz not null,
  constraint files_once unique (owner_id, sha256)
);
alter table files enable row level security;
create policy files_mine on files for all to app using (owner_id = acting_person()) with check (owner_id = acting_person());
grant select, insert on files to app;

-- Where a page may be sent: one key, one person, one hour.
create table upload_permits (
  upload_key text primary key,
  person_id uuid not null,
  expires_at timestamptz not null
);
create index upload_permits_expired on upload_permits (expires_at);
alter table upload_permits enable row level security;
create policy upload_permits_mine on upload_permits for all to app using (person_id = acting_person()) with check (person_id = acting_person());
create policy upload_permits_door on upload_permits for select to door using (true);
create policy upload_permits_jobs on upload_permits for all to jobs using (true) with check (true);
grant select, insert on upload_permits to app;
grant select on upload_permits to door;
grant select, update, delete on upload_permits to jobs;

-- The yearly number of a case comes from a row, not from a sequence: 990101-2026-000123.
create table application_counters (
  division_code text not null,
  year int not null,
  last int not null,
  primary key (division_code, year)
);
grant select, insert, update on application_counters to app;

create table applications (
  id uuid primary key,
  number text,
  policy_id text not null,
  policy_version int not null,
  division_code text not null,
  applicant_id uuid not null references people (id),
  -- as on the day of applying
  applicant_name text not null,
  filed_by uuid references people (id),
  status text not null,
  version int not null,
  answers jsonb not null default '{}',
  -- ID numbers, phones and accounts among the answers: one sealed JSON object
  sealed_answers text,
  business_index text,
  -- the ID number that was given: a file can't be vouched for with another one
  resident_id_index text,
  is_once_per_business boolean not null default false,
  amount_fen bigint check (amount_fen >= 0),
  reviewer_id uuid references people (id),
  approver_id uuid references people (id),
  due_on date,
  is_due_estimate boolean not null default false,
  -- when the due day was last counted: a calendar that came later counts it anew
  due_as_of timestamptz,
  submitted_at timestamptz,
  updated_at timestamptz not null,
  constraint applications_number_once unique (division_code, number),
  constraint applications_version check (policy_version > 0),
  constraint applications_two_people check (reviewer_id is distinct from approver_id or reviewer_id is null),
  constraint applications_not_own check (applicant_id is distinct from reviewer_id and applicant_id is distinct from approver_id
    and (filed_by is null or filed_by is distinct from reviewer_id and filed_by is distinct from approver_id)),
  foreign key (policy_id, policy_version) references policy_versions (policy_id, version)
);
-- One open case per person and policy: two submissions at once are refused by the database.
create unique index applications_one_open on applications (applicant_id, policy_id)
  where status not in ('closed', 'declined', 'rejected', 'withdrawn', 'terminated');
-- Where a policy pays once per business, two people can't claim for the same one, not even at the same moment.
create unique index applications_once_per_business on applications (business_index, policy_id)
  where is_once_per_business and status not in ('draft', 'declined', 'rejected', 'withdrawn', 'terminated');
create index applications_mine on applications (applicant_id, updated_at);
create index applications_filed on applications (filed_by) where filed_by is not null;
create index applications_desk on applications (division_code text_pattern_ops, status, due_on);
create index applications_due on applications (due_on) where status in ('submitted', 'in_review', 'in_review_conditional', 'reviewed', 'reviewed_conditional');
create index applications_business on applications (business_index, policy_id);
alter table applications enable row level security;
create policy applications_mine_or_my_area on applications for all to app
  using (applicant_id = acting_person() or filed_by = acting_person() or (in_my_areas(division_code) and status <> 'draft'))
  with check (applicant_id = acting_person() or filed_by = acting_person() or in_my_areas(division_code));
-- Anyone may object while a case is on public notice: the fence opens for the one case that the handler names, and only then.
create policy applications_objected on applications for select to app
  using (status in ('public_notice', 'objection') and id::text = current_setting('app.objecting', true));
create policy applications_objecting on applications for update to app
  using (status in ('public_notice', 'objection') and id::text = current_setting('app.objecting', true))
  with check (status = 'objection' and id::text = current_setting('app.objecting', true));
-- What was submitted is never deleted, and a draft only by those whose it is.
create policy applications_discard on applications as restrictive for delete to app
  using (status = 'draft' and (applicant_id = acting_person() or filed_by = acting_person()));
create policy applications_jobs on applications for all to jobs using (true) with check (true);
grant select, insert, update, delete on applications to app;
grant select, update on applications to jobs;

-- The one log from which status and both clocks follow. Names and offices are kept as they were on the day.
create table application_events (
  id uuid primary key,
  application_id uuid not null references applications (id),
  division_code text not null,
  seq int not null check (seq > 0),
  action text not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  actor_role text not null,
  office text not null,
  comment text,
  data jsonb not null default '{}',
  constraint application_events_seq_once unique (application_id, seq)
);
create trigger application_events_append_only before update or delete on application_events for each row execute function refuse_change();

-- Three people work a case, and whose it is or who objects to it is none of them. The row knows the last reviewer and
-- approver; the log knows all who ever had a part.
create function refuse_second_part() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    if exists (select 1 from applications where id = new.application_id and new.actor_id in (applicant_id, filed_by)) then
      raise exception 'one''s own case' using errcode = 'check_violation', constraint = 'application_events_not_own';
    end if;
    if exists (select 1 from application_events
               where application_id = new.application_id and actor_id = new.actor_id and (action = 'object'
                 or actor_role in ('reviewer', 'approver', 'treasurer') and actor_role <> new.actor_role)) then
      raise exception 'another part in the case' using errcode = 'check_violation', constraint = 'application_events_one_part';
    end if;
    return new;
  end $$;
create trigger application_events_one_part before insert on application_events for each row
  when (new.actor_role in ('reviewer', 'approver', 'treasurer')) execute function refuse_second_part();
alter table application_events enable row level security;
create policy application_events_by_case on application_events for all to app
  using (exists (select 1 from applications a where a.id = application_id))
  with check (exists (select 1 from applications a where a.id = application_id));
create policy application_events_jobs on application_events for all to jobs using (true) with check (true);
grant select, insert on application_events to app, jobs;

create table application_pages (
  application_id uuid not null references applications (id) on delete cascade,
  division_code text not null,
  document_key text not null,
  file_id uuid not null references files (id),
  position int not null,
  added_at timestamptz not null,
  primary key (application_id, document_key, file_id)
);
alter table application_pages enable row level security;
create policy application_pages_by_case on application_pages for all to app
  using (exists (select 1 from applications a where a.id = application_id))
  with check (exists (select 1 from applications a where a.id = application_id));
grant select, insert, delete on application_pages to app;
create policy application_pages_jobs on application_pages for select to jobs using (true);
grant select on application_pages to jobs;
-- Who may see a case sees its pages, wherever their owner lives.
create policy files_by_case on files for select to app
  using (exists (select 1 from application_pages p where p.file_id = files.id));
create index application_pages_file on application_pages (file_id);
alter table application_pages add constraint application_pages_position check (position between 1 and 60);

-- 容缺受理 as an object: what is missing, what was promised, until when, and whether it was kept.
create table undertakings (
  application_id uuid primary key references applications (id),
  division_code text not null,
  person_id uuid not null references people (id),
  missing_keys text[] not null check (cardinality(missing_keys) > 0),
  text text not null,
  signed_at timestamptz not null,
  working_days int not null check (working_days between 1 and 20),
  due_on date not null,
  is_due_estimate boolean not null,
  state text not null check (state in ('open', 'kept', 'broken', 'released')),
  ended_at timestamptz,
  restored_at timestamptz,
  restored_by uuid,
  restored_comment text,
  constraint undertakings_restored_by_other check (restored_by is distinct from person_id),
  constraint undertakings_restored_with_reason check ((restored_at is null) = (restored_comment is null))
);
create index undertakings_open on undertakings (due_on) where state = 'open';
create index undertakings_broken on undertakings (person_id) where state = 'broken' and restored_at is null;
alter table undertakings enable row level security;
create policy undertakings_mine_or_my_area on undertakings for all to app
  using (person_id = acting_person() or in_my_areas(division_code))
  with check (person_id = acting_person() or in_my_areas(division_code));
create policy undertakings_jobs on undertakings for all to jobs using (true) with check (true);
grant select, insert, update on undertakings to app, jobs;

-- 容缺: before what was promised is there, nothing is decided and nothing is paid, whatever a handler forgets.
create function refuse_decision_under_promise() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    if exists (select 1 from undertakings where application_id = new.id and state = 'open') then
      raise exception 'an undertaking is open' using errcode = 'check_violation', constraint = 'applications_promise_first';
    end if;
    return new;
  end $$;
create trigger applications_promise_first before update of status on applications for each row
  when (new.status in ('public_notice', 'objection', 'payable', 'payment_ordered', 'payment_sent', 'payment_returned',
    'credited', 'payment_disputed', 'closed', 'rejected', 'declined'))
  execute function refuse_decision_under_promise();

-- Three questions across the fence, answered without showing whose cases they are.
create function has_broken_undertaking(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from undertakings where person_id = person and state = 'broken' and restored_at is null) $$;
create function claims_of_business(business text, but_for uuid) returns table (policy_id text, policy_version int, status text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select a.policy_id, a.policy_version, a.status from applications a
     where a.business_index = business and a.id <> but_for
       and a.status not in ('draft', 'declined', 'rejected', 'withdrawn', 'terminated') $$;
create function office_for(office_role text, code text) returns text
  language sql stable security definer set search_path = public, pg_temp as
  $$ select office from grants where role = office_role and revoked_at is null and starts_with(code, area)
     order by length(area) desc, granted_at limit 1 $$;

create table objections (
  id uuid primary key,
  application_id uuid not null references applications (id),
  division_code text not null,
  person_id uuid not null references people (id),
  text text not null check (length(text) between 5 and 1000),
  at timestamptz not null,
  state text not null check (state in ('open', 'dismissed', 'upheld')),
  constraint objections_once unique (application_id, person_id)
);
alter table objections enable row level security;
create policy objections_mine_or_my_area on objections for all to app
  using (person_id = acting_person() or in_my_areas(division_code))
  with check (person_id = acting_person() or in_my_areas(division_code));
create policy objections_jobs on objections for all to jobs using (true) with check (true);
grant select, insert, update on objections to app, jobs;

-- What the public sees, masked before it is written. It holds nothing that isn't meant for everyone.
create table public_notices (
  application_id uuid primary key references applications (id),
  division_code text not null,
  title text not null,
  name_masked text not null,
  id_masked text not null,
  amount_fen bigint not null check (amount_fen > 0),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  ended_at timestamptz
);
create index public_notices_open on public_notices (to_on, application_id) where ended_at is null;
alter table public_notices enable row level security;
create policy public_notices_read on public_notices for select to app using (true);
create policy public_notices_post on public_notices for insert to app with check (in_my_areas(division_code));
create policy public_notices_end on public_notices for update to app
  using (in_my_areas(division_code)) with check (in_my_areas(division_code));
create policy public_notices_jobs on public_notices for all to jobs using (true) with check (true);
grant select, insert, update on public_notices to app;
grant select, update on public_notices to jobs;

create table payments (
  id uuid primary key,
  application_id uuid not null references applications (id),
  division_code text not null,
  attempt int not null check (attempt > 0),
  amount_fen bigint not null check (amount_fen > 0),
  account_holder text not null,
  account_bank text not null,
  account_sealed text not null,
  account_index text not null,
  account_masked text not null,
  state text not null check (state in ('ordered', 'sent', 'credited', 'returned')),
  return_reason text,
  ordered_by uuid not null references people (id),
  ordered_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz,
  constraint payments_attempt_once unique (application_id, attempt)
);
-- Who pays has neither reviewed nor approved the case, and it isn't theirs.
create function refuse_own_payment() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as
  $$ begin
    if exists (select 1 from applications where id = new.application_id
               and new.ordered_by in (applicant_id, filed_by, reviewer_id, approver_id)) then
      raise exception 'another part in the case' using errcode = 'check_violation', constraint = 'payments_third_person';
    end if;
    return new;
  end $$;
create trigger payments_third_person before insert or update of ordered_by on payments for each row
  execute function refuse_own_payment();
-- Never two payments of one case on their way.
create unique index payments_one_live on payments (application_id) where state in ('ordered', 'sent', 'credited');
alter table payments enable row level security;
create policy payments_by_case on payments for all to app
  using (exists (select 1 from applications a where a.id = application_id))
  with check (in_my_areas(division_code));
create policy payments_jobs on payments for select to jobs using (true);
grant select, insert, update on payments to app;
grant select on payments to jobs;

-- Of which due day somebody was told that a case is due soon or overdue: once each.
create table escalations (
  application_id uuid not null references applications (id),
  division_code text not null,
  kind text not null check (kind in ('caseDueSoon', 'caseOverdue')),
  due_on date not null,
  at timestamptz not null,
  primary key (application_id, kind, due_on)
);
grant select, insert on escalations to jobs;

-- Whether a file is more than a phone, a name and what was typed to look around: only one that isn't gives its phone away
-- (session.changePhone).
create function has_matters(person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from applications where applicant_id = person or filed_by = person)
         or exists (select 1 from help_requests where person_id = person)
         or exists (select 1 from grants where person_id = person and revoked_at is null)
         or exists (select 1 from people where id = person and resident_id_index is not null) $$;
-- Whether somebody applied with another ID number than the one that is shown.
create function gave_another_id(person uuid, shown text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select 1 from applications where applicant_id = person and resident_id_index <> shown) $$;
revoke all on function gave_another_id(uuid, text) from public;
grant execute on function gave_another_id(uuid, text) to door;
revoke all on function has_matters(uuid) from public;
grant execute on function has_matters(uuid) to door;

-- What the timer couldn't do to a case is put off, longer each time, so that the cases behind it get their turn.
create table timer_failures (
  task text not null,
  application_id uuid not null references applications (id),
  division_code text not null,
  failures int not null check (failures > 0),
  next_at timestamptz not null,
  primary key (task, application_id)
);
grant select, insert, update, delete on timer_failures to jobs;
