-- Bytes that have to go from the storage, unless a row of files names them by then. Noted an hour ahead before bytes are kept,
-- and whenever a row goes: so neither a crash nor a storage that doesn't answer leaves a page behind that nobody knows of.
create table storage_removals (
  file_id uuid primary key,
  due_at timestamptz not null default '-infinity'
);
create index storage_removals_due on storage_removals (due_at);
grant select, insert, update on storage_removals to door;
grant select, insert, update, delete on storage_removals to jobs;

create function note_removal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into storage_removals (file_id) values (old.id) on conflict (file_id) do update set due_at = excluded.due_at;
  return null;
end $$;
revoke execute on function note_removal() from public;
create trigger files_gone after delete on files for each row execute function note_removal();
