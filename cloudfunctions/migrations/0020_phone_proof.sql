-- Whether somebody showed that they hold the number on their file: by a code, or at the counter. A number that an officer or a roll
-- noted is nobody's key yet: it may be a slip of the pen, or a neighbour's.
alter table people add column is_phone_proven boolean not null default true;
update people set is_phone_proven = false where not is_made_up
  and not exists (select from identities i where i.person_id = people.id)
  and not exists (select from audit_log a where a.subject_kind = 'person' and a.subject_id = people.id::text
    and a.action in ('signedIn', 'phoneChanged'));
