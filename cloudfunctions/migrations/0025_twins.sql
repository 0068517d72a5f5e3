-- Which smaller twins of a picture the timer has made: null until it has looked, empty where there is none to make.
alter table files add column twins text[];
create index files_untwinned on files (created_at) where twins is null and media_type in ('image/jpeg', 'image/png');
-- The timer sees photos of visits for this, and may still not take one away.
create policy files_twins_jobs on files for select to jobs using (is_visit_photo);
create policy files_note_twins_jobs on files for update to jobs using (true) with check (true);
grant update (twins) on files to jobs;
