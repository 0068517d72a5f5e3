/**
 * Every column that names a person's file, and what joining two files means for it. No row ever moves: a file that was
 * joined points at the one that stands for the person (`people.survivor_id`), and whoever reads asks for all files of
 * the person. So taking it back has nothing to put back.
 *   all      read by the files of the person: what hangs on any of them is theirs
 *   own      stays with the very file, because it says what was noted or done under it
 *   staff    names somebody in an office, whose file is never joined
 *   face     is written for whoever stands for the person; the others' rows rest meanwhile
 *   registry the registry's own record of two files
 */
export type Meaning = 'all' | 'own' | 'staff' | 'face' | 'registry'

export const references: Record<string, Meaning> = {
  'people.survivor_id': 'registry',
  'demonstration_people.person_id': 'own',
  'identities.person_id': 'own',
  'grants.person_id': 'staff',
  'audit_log.person_id': 'own',
  'policy_openings.person_id': 'own',
  'policy_follows.person_id': 'all',
  'policy_alarms.person_id': 'all',
  'person_facts.person_id': 'all',
  'help_requests.person_id': 'all',
  'help_requests.answered_by': 'staff',
  'followings.person_id': 'all',
  'followings.specialist_id': 'staff',
  'needs.person_id': 'all',
  'needs.answered_by': 'staff',
  'files.owner_id': 'all',
  'upload_permits.person_id': 'face',
  'applications.applicant_id': 'all',
  'applications.filed_by': 'all',
  'applications.reviewer_id': 'staff',
  'applications.approver_id': 'staff',
  'application_events.actor_id': 'own',
  'undertakings.person_id': 'all',
  'undertakings.restored_by': 'staff',
  'objections.person_id': 'own',
  'payments.ordered_by': 'staff',
  'reminders.person_id': 'all',
  'message_credits.person_id': 'all',
  'call_tasks.person_id': 'all',
  'call_tasks.done_by': 'staff',
  'eligibility_answers.person_id': 'face',
  'decision_news.person_id': 'own',
  'nightly_runs.after_person': 'own',
  'village_assignments.officer_id': 'staff',
  'household_members.person_id': 'own',
  'visits.officer_id': 'staff',
  'visit_people.person_id': 'all',
  'visit_photos.officer_id': 'staff',
  'device_sync.person_id': 'staff',
  'device_villages.officer_id': 'staff',
  'household_states.officer_id': 'staff',
  'packed_rolls.officer_id': 'staff',
  'packed_pages.officer_id': 'staff',
  'roll_imports.person_id': 'staff',
  'roll_rows.person_id': 'own',
  'roll_rows.decided_by': 'staff',
  'file_checks.person_id': 'registry',
  'said_numbers.person_id': 'own',
  'file_pairs.one_id': 'registry',
  'file_pairs.other_id': 'registry',
  'file_pairs.decided_by': 'staff',
  'file_merges.one_id': 'registry',
  'file_merges.other_id': 'registry',
  'file_merges.survivor_id': 'registry',
  'file_merges.face_id': 'registry',
  'file_merges.decided_by': 'staff',
  'file_merges.undone_by': 'staff',
}
