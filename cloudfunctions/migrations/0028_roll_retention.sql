-- The lines of a roll go once nobody needs them: 90 days after they were written or taken back, 14 after a preview that led
-- to nothing (src/domain/rolls/retention.ts). The import and its numbers stay.
alter table roll_imports add column swept_at timestamptz;

create policy roll_imports_jobs on roll_imports for select to jobs using (true);
create policy roll_imports_swept on roll_imports for update to jobs using (swept_at is null) with check (swept_at is not null);
create policy roll_rows_jobs on roll_rows for select to jobs using (true);
create policy roll_rows_swept on roll_rows for delete to jobs
  using (exists (select 1 from roll_imports i where i.id = import_id and i.swept_at is not null));
create policy roll_blocks_jobs on roll_blocks for select to jobs using (true);
create policy roll_blocks_swept on roll_blocks for delete to jobs
  using (exists (select 1 from roll_imports i where i.id = import_id and i.swept_at is not null));
grant select (id, stage, started_at, committed_at, undone_at, swept_at) on roll_imports to jobs;
grant update (stage, swept_at) on roll_imports to jobs;
grant select (import_id, line), delete on roll_rows to jobs;
grant select (import_id, first_line), delete on roll_blocks to jobs;
