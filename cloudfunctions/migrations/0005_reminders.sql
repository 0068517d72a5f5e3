-- A reminder is the inbox's row and what the channels carry. Written with the fact; sent afterwards by the timer.
create table reminders (
  id uuid primary key,
  person_id uuid not null references people (id),
  division_code text not null,
  kind text not null,
  data jsonb not null,
  dedupe_key text not null,
  -- where it goes instead of the phone on file: the number that somebody has just lost
  phone_sealed text,
  created_at timestamptz not null,
  read_at timestamptz,
  -- pending → wechat or sms; or a call task stands: `call` where no channel was open, `undelivered` where all failed
  delivery text not null default 'pending' check (delivery in ('pending', 'wechat', 'sms', 'call', 'undelivered', 'inboxOnly')),
  delivered_at timestamptz,
  next_at timestamptz not null,
  locked_until timestamptz,
  constraint reminders_once unique (dedupe_key)
);
create index reminders_inbox on reminders (person_id, created_at desc, id desc);
create index reminders_due on reminders (next_at) where delivery = 'pending';
alter table reminders enable row level security;
create policy reminders_read on reminders for select to app using (person_id = acting_person() or in_my_areas(division_code));
create policy reminders_mark on reminders for update to app using (person_id = acting_person()) with check (person_id = acting_person());
create policy reminders_write on reminders for insert to app with check (true);
create policy reminders_jobs on reminders for all to jobs using (true) with check (true);
grant select, insert on reminders to app;
grant update (read_at) on reminders to app;
grant select, insert, update on reminders to jobs;

-- Written before the sending, closed after it. One that is still `started` when its lease is over may have arrived.
create table delivery_attempts (
  id uuid primary key,
  reminder_id uuid not null references reminders (id),
  channel text not null check (channel in ('wechat', 'sms', 'call')),
  at timestamptz not null,
  outcome text not null check (outcome in ('started', 'sent', 'refused', 'invalid', 'later', 'unknown', 'tasked')),
  detail text not null default ''
);
create index delivery_attempts_reminder on delivery_attempts (reminder_id, at);
-- Never two sendings of one reminder at once.
create unique index delivery_attempts_one_started on delivery_attempts (reminder_id) where outcome = 'started';
grant select, insert, update on delivery_attempts to jobs;

-- One accepted tap = one message: a ledger, never a counter.
create table message_credits (
  id uuid primary key,
  person_id uuid not null references people (id),
  template_id text not null,
  change int not null check (change <> 0),
  reason text not null,
  at timestamptz not null
);
create index message_credits_person on message_credits (person_id, template_id);
alter table message_credits enable row level security;
create policy message_credits_mine on message_credits for all to app using (person_id = acting_person()) with check (person_id = acting_person() and change > 0);
create policy message_credits_jobs on message_credits for all to jobs using (true) with check (true);
grant select, insert on message_credits to app, jobs;

create table call_tasks (
  id uuid primary key,
  reminder_id uuid not null references reminders (id),
  person_id uuid not null references people (id),
  division_code text not null,
  since timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text check (outcome in ('reached', 'notReached')),
  note text,
  constraint call_tasks_once unique (reminder_id)
);
create index call_tasks_open on call_tasks (division_code text_pattern_ops, since) where done_at is null;
create index call_tasks_done on call_tasks (division_code text_pattern_ops, done_at) where done_at is not null;
alter table call_tasks enable row level security;
create policy call_tasks_my_area on call_tasks for all to app using (in_my_areas(division_code)) with check (in_my_areas(division_code));
create policy call_tasks_mine on call_tasks for select to app using (person_id = acting_person());
create policy call_tasks_jobs on call_tasks for all to jobs using (true) with check (true);
grant select, update on call_tasks to app;
grant select, insert, update on call_tasks to jobs;

-- WeChat's access token, one row, refreshed under a lock.
create table access_tokens (
  name text primary key,
  token_sealed text not null,
  expires_at timestamptz not null
);
grant select, insert, update on access_tokens to jobs;
