-- Doubtful lines of a roll are decided before it is written: who said so, and when. What was said lies sealed with the line.
alter table roll_rows drop constraint roll_rows_state_check;
alter table roll_rows add constraint roll_rows_state_check
  check (state in ('new', 'changed', 'same', 'doubtful', 'later', 'wrong'));
alter table roll_rows add column decided_by uuid references people (id);
alter table roll_rows add column decided_at timestamptz;
create index roll_rows_decided_by on roll_rows (decided_by) where decided_by is not null;

-- Lines that people set aside for now.
alter table roll_imports add column laters int not null default 0;
