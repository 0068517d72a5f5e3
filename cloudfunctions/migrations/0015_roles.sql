-- The fence below the handlers knew areas alone; whoever has an office there might have written anything. Now it knows the roles
-- too: a case goes from one status to another by those alone whose move it is. The rows are the domain's table of transitions,
-- which a test compares; 'applicant' is whose case it is, 'anyone' whoever may object.
create table case_moves (
  from_status text not null,
  to_status text not null,
  role text not null,
  primary key (from_status, to_status, role)
);
insert into case_moves (from_status, to_status, role) values
  ('credited', 'closed', 'applicant'),
  ('credited', 'closed', 'treasurer'),
  ('credited', 'payment_disputed', 'applicant'),
  ('credited', 'payment_returned', 'treasurer'),
  ('draft', 'submitted', 'applicant'),
  ('in_review', 'reviewed', 'reviewer'),
  ('in_review', 'withdrawn', 'applicant'),
  ('in_review_conditional', 'in_review', 'applicant'),
  ('in_review_conditional', 'reviewed_conditional', 'reviewer'),
  ('in_review_conditional', 'withdrawn', 'applicant'),
  ('objection', 'public_notice', 'approver'),
  ('objection', 'rejected', 'approver'),
  ('payable', 'payment_ordered', 'treasurer'),
  ('payment_disputed', 'closed', 'applicant'),
  ('payment_disputed', 'credited', 'treasurer'),
  ('payment_disputed', 'payment_returned', 'treasurer'),
  ('payment_ordered', 'payment_sent', 'treasurer'),
  ('payment_returned', 'payable', 'applicant'),
  ('payment_sent', 'credited', 'treasurer'),
  ('payment_sent', 'payment_returned', 'treasurer'),
  ('public_notice', 'objection', 'anyone'),
  ('reviewed', 'in_review', 'approver'),
  ('reviewed', 'payable', 'approver'),
  ('reviewed', 'public_notice', 'approver'),
  ('reviewed', 'rejected', 'approver'),
  ('reviewed', 'withdrawn', 'applicant'),
  ('reviewed_conditional', 'in_review_conditional', 'approver'),
  ('reviewed_conditional', 'reviewed', 'applicant'),
  ('reviewed_conditional', 'withdrawn', 'applicant'),
  ('submitted', 'declined', 'reviewer'),
  ('submitted', 'in_review', 'reviewer'),
  ('submitted', 'in_review_conditional', 'reviewer'),
  ('submitted', 'supplement_requested', 'reviewer'),
  ('submitted', 'withdrawn', 'applicant'),
  ('supplement_requested', 'submitted', 'applicant'),
  ('supplement_requested', 'withdrawn', 'applicant');
grant select on case_moves to app;

create function is_own_case(applicant uuid, filer uuid) returns boolean language sql stable as
  $$ select coalesce(acting_person() in (applicant, filer) or my_other_files() && array[applicant, filer], false) $$;
revoke execute on function is_own_case(uuid, uuid) from public;
grant execute on function is_own_case(uuid, uuid) to app;

create function refuse_others_move() returns trigger language plpgsql as
  $$ begin
    if new.status <> old.status and not exists (
      select 1 from case_moves m where m.from_status = old.status and m.to_status = new.status
        and (m.role = 'anyone' or acts_as(m.role) or m.role = 'applicant' and is_own_case(new.applicant_id, new.filed_by))) then
      raise exception 'somebody else''s move' using errcode = 'insufficient_privilege';
    end if;
    -- Until a case is with the office, the amount follows from what its own person answers.
    if new.amount_fen is distinct from old.amount_fen and acts_as('approver') is not true
      and not (old.status in ('draft', 'supplement_requested') and is_own_case(new.applicant_id, new.filed_by)) then
      raise exception 'who approves says how much' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
revoke execute on function refuse_others_move() from public;
create trigger applications_roles before update of status, amount_fen on applications for each row
  when (current_user = 'app') execute function refuse_others_move();

-- A case begins as its draft.
create policy applications_begin on applications as restrictive for insert to app with check (status = 'draft' and amount_fen is null);
-- Money is the treasurer's.
create policy payments_order on payments as restrictive for insert to app with check (acts_as('treasurer'));
create policy payments_change on payments as restrictive for update to app using (acts_as('treasurer')) with check (acts_as('treasurer'));
-- A promise begins with the reviewer who accepts under it.
create policy undertakings_begin on undertakings as restrictive for insert to app with check (acts_as('reviewer'));
