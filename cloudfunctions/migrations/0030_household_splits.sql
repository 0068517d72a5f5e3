-- A roll that tells of a household that was divided moves people into the one in which they live now, because somebody said so of
-- the line; taking the import back moves them home. Nobody else is taken out of a household.
create function is_being_committed(import uuid) returns boolean language sql stable as
  $$ select exists (select 1 from roll_imports where id = import and stage = 'committing') $$;
revoke execute on function is_being_committed(uuid) from public;
grant execute on function is_being_committed(uuid) to app;

alter policy household_members_undo on household_members
  using (exists (select 1 from roll_rows r where r.person_id = household_members.person_id
      and r.household_id = household_members.household_id and 'member' = any(r.did) and is_being_undone(r.import_id))
    or exists (select 1 from roll_rows r where r.person_id = household_members.person_id
      and r.household_id <> household_members.household_id and r.state = 'changed' and r.decided_by is not null
      and is_being_committed(r.import_id)));
