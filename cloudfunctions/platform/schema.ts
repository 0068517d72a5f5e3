import type { ColumnType, Generated } from 'kysely'
import type { ApplicationAction, ApplicationStatus } from '../../src/domain/applications/status'
import type { Grant } from '../../src/domain/core/actor'
import type { PlainDate } from '../../src/domain/core/plainDate'
import type { FactName, FactSource, FactValue } from '../../src/domain/eligibility/facts'
import type { FileType } from '../../src/domain/files/page'
import type { Twin } from '../../src/domain/files/twin'
import type { Policy, PolicyKind } from '../../src/domain/policies/policy.schema'
import type { NeedKind, NeedState } from '../../src/domain/needs/need'
import type { Segment } from '../../src/domain/needs/segmentOf'
import type { Outcome } from '../../src/domain/reminders/delivery'
import type { Reason } from '../../src/domain/returnees/compareFiles'
import type { PairState } from '../../src/domain/returnees/joinFiles'
import type { ReminderData, ReminderKind } from '../../src/domain/reminders/reminder'
import type { RowState, Stage } from '../../src/domain/rolls/stages'
import type { Questionnaire } from '../../src/domain/visits/questionnaire.schema'
import type { AnsweredBy, Outcome as VisitOutcome } from '../../src/domain/visits/visit'

/** Read as ISO text (parser in database.ts), written as ISO text. */
type At = string
/** Parsed when read, written as JSON text: a JS array handed to pg would become a PostgreSQL array. */
type Json<T> = ColumnType<T, string, string>

/** The tables, as the migrations make them. */
export interface DB {
  installations: { id: number; kind: 'demonstration' | 'city'; city_code: string; city_name: string; created_at: At }
  divisions: { code: string; name: string; parent_code: string | null; edition: string }
  calendar_years: { year: number; source: string; imported_at: At; issued_on: PlainDate | null }
  calendar_days: { day: PlainDate; year: number; is_working_day: boolean; name: string }
  people: {
    id: string
    name: string
    division_code: string
    phone_sealed: string | null
    phone_index: string | null
    resident_id_sealed: string | null
    resident_id_index: string | null
    is_made_up: Generated<boolean>
    created_at: At
    survivor_id: Generated<string | null>
    is_phone_proven: Generated<boolean>
  }
  demonstration_people: { person_id: string; title: string; story: string; position: number }
  identities: { provider: 'wechat' | 'web'; subject: string; person_id: string; bound_at: At; seen_at: At }
  grants: {
    id: string
    person_id: string
    role: Grant['role']
    area: string
    office: string
    granted_at: At
    revoked_at: At | null
  }
  replays: { caller: string; request_id: string; digest: string; reply: string; at: At }
  audit_log: {
    id: string
    at: At
    person_id: string | null
    action: string
    subject_kind: string
    subject_id: string
    division_code: Generated<string>
    procedure: string | null
    problem: string | null
    filter: string | null
    count: number | null
    caller_index: string | null
    reason: string | null
  }
  limit_turns: { turn: string; until: At; count: number }
  refusal_turns: { turn: string; minute: At; count: number }
  phone_codes: {
    id: string
    phone_index: string
    address_index: string
    asked_by: string
    purpose: 'signIn' | 'changePhone'
    code_hash: string
    sent_at: At
    expires_at: At
    tries: Generated<number>
    used_at: At | null
  }
  phone_turns: { phone_index: string; asked_at: At }

  policies: {
    id: string
    current_version: number
    region: string
    kind: PolicyKind
    title: string
    copied_from: string | null
    valid_from: PlainDate | null
    valid_to: PlainDate | null
    published_at: At
    search_text: string
  }
  policy_versions: { policy_id: string; version: number; content: Json<Policy>; note: string; published_at: At }
  policy_openings: { policy_id: string; person_id: string; half_hour: At }
  policy_opening_totals: { policy_id: string; counted_until: At; openings: number }
  policy_follows: { policy_id: string; person_id: string; followed_at: At }
  policy_alarms: { policy_id: string; person_id: string; remind_on: PlainDate; asked_at: At; sent_at: At | null }

  person_facts: {
    id: string
    person_id: string
    division_code: string
    name: FactName
    value: Json<FactValue>
    source: FactSource
    as_of: PlainDate
    recorded_at: At
    visit_id: Generated<string | null>
    by_relative: Generated<boolean>
  }
  help_requests: {
    id: string
    person_id: string
    division_code: string
    policy_id: string | null
    application_id: string | null
    text: string
    asked_at: At
    answer: string | null
    answered_by: string | null
    answered_by_name: string | null
    answered_at: At | null
  }

  followings: {
    person_id: string
    division_code: string
    segment: Segment
    visit_id: string
    said_at: At
    is_by_relative: boolean
    specialist_id: string | null
    open_kinds: Generated<NeedKind[]>
    waiting_since: At | null
  }
  needs: {
    id: string
    person_id: string
    division_code: string
    kind: NeedKind
    visit_id: string
    said_at: At
    is_by_relative: boolean
    state: NeedState
    answer: string | null
    answered_by: string | null
    answered_by_name: string | null
    closed_at: At | null
  }

  files: {
    id: string
    owner_id: string
    division_code: string
    sha256: string
    media_type: FileType
    size: number
    storage_key: string
    created_at: At
    expires_at: At | null
    is_visit_photo: Generated<boolean>
    twins: Twin[] | null
  }
  storage_removals: { file_id: string; due_at: At }
  upload_permits: { upload_key: string; person_id: string; expires_at: At }
  application_counters: { division_code: string; year: number; last: number }
  applications: {
    id: string
    number: string | null
    policy_id: string
    policy_version: number
    division_code: string
    applicant_id: string
    applicant_name: string
    filed_by: string | null
    status: ApplicationStatus
    version: number
    answers: ColumnType<Record<string, string | number | boolean | string[]>, string | undefined, string>
    sealed_answers: string | null
    business_index: string | null
    resident_id_index: string | null
    is_once_per_business: Generated<boolean>
    account_index: Generated<string | null>
    amount_fen: number | null
    reviewer_id: string | null
    approver_id: string | null
    due_on: PlainDate | null
    due_as_of: At | null
    is_due_estimate: Generated<boolean>
    submitted_at: At | null
    updated_at: At
  }
  application_events: {
    id: string
    application_id: string
    division_code: string
    seq: number
    action: ApplicationAction
    at: At
    actor_id: string | null
    actor_name: string
    actor_role: string
    office: string
    comment: string | null
    data: Json<Record<string, unknown>>
  }
  application_pages: {
    application_id: string
    division_code: string
    document_key: string
    file_id: string
    position: number
    added_at: At
  }
  case_moves: { from_status: string; to_status: string; role: string }
  undertakings: {
    application_id: string
    division_code: string
    person_id: string
    missing_keys: string[]
    text: string
    signed_at: At
    working_days: number
    due_on: PlainDate
    is_due_estimate: boolean
    state: 'open' | 'kept' | 'broken' | 'released'
    ended_at: At | null
    restored_at: At | null
    restored_by: string | null
    restored_comment: string | null
  }
  objections: {
    id: string
    application_id: string
    division_code: string
    person_id: string
    text: string
    at: At
    state: 'open' | 'dismissed' | 'upheld'
  }
  timer_failures: { task: string; application_id: string; division_code: string; failures: number; next_at: At }
  escalations: {
    application_id: string
    division_code: string
    kind: 'caseDueSoon' | 'caseOverdue'
    due_on: PlainDate
    at: At
  }
  public_notices: {
    application_id: string
    division_code: string
    title: string
    name_masked: string
    id_masked: string
    amount_fen: number
    from_on: PlainDate
    to_on: PlainDate
    ended_at: At | null
  }
  payments: {
    id: string
    application_id: string
    division_code: string
    attempt: number
    amount_fen: number
    account_holder: string
    account_bank: string
    account_sealed: string
    account_index: string
    account_masked: string
    state: 'ordered' | 'sent' | 'credited' | 'returned'
    return_reason: string | null
    ordered_by: string
    ordered_at: At
    sent_at: At | null
    ended_at: At | null
  }

  reminders: {
    id: string
    person_id: string
    division_code: string
    kind: ReminderKind
    data: Json<ReminderData>
    dedupe_key: string
    phone_sealed: string | null
    created_at: At
    read_at: At | null
    delivery: Generated<'pending' | 'wechat' | 'sms' | 'call' | 'undelivered' | 'inboxOnly'>
    delivered_at: At | null
    next_at: At
    locked_until: At | null
  }
  delivery_attempts: {
    id: string
    reminder_id: string
    channel: 'wechat' | 'sms' | 'call'
    at: At
    outcome: Outcome
    detail: Generated<string>
  }
  message_credits: { id: string; person_id: string; template_id: string; change: number; reason: string; at: At }
  call_tasks: {
    id: string
    reminder_id: string
    person_id: string
    division_code: string
    since: At
    done_at: At | null
    done_by: string | null
    outcome: 'reached' | 'notReached' | null
    note: string | null
  }
  eligibility_answers: {
    person_id: string
    division_code: string
    met: string[]
    unknown: string[]
    changed_on: PlainDate
    turns_on: PlainDate | null
  }
  decision_news: { person_id: string }
  nightly_runs: {
    day: PlainDate
    tells: boolean
    is_whole: Generated<boolean>
    programmes: Generated<string>
    after_person: string | null
    people: Generated<number>
    changed: Generated<number>
    told: Generated<number>
    started_at: At
    finished_at: At | null
  }
  questionnaires: { version: number; content: Json<Questionnaire>; published_at: At }
  campaigns: {
    id: string
    title: string
    area: string
    from_on: PlainDate
    to_on: PlainDate
    questionnaire_version: number
    created_at: At
  }
  village_assignments: {
    campaign_id: string
    division_code: string
    officer_id: string
    from_on: PlainDate
    to_on: PlainDate | null
  }
  households: { id: string; division_code: string; head_name: string; address_sealed: string; stated_at: At }
  household_members: { household_id: string; person_id: string; division_code: string; relation: string }
  visits: {
    id: string
    campaign_id: string
    household_id: string
    division_code: string
    officer_id: string
    outcome: VisitOutcome
    next_on: PlainDate | null
    replaces: string | null
    noted_at: At
    clock_offset_ms: number
    happened_at: At
    received_at: At
    digest: string
    record_sealed: string
  }
  visit_people: {
    visit_id: string
    person_id: string
    division_code: string
    answered_by: AnsweredBy
    questionnaire_version: number
    has_consented: boolean
    is_doubtful: boolean
    unanswered_groups: number | null
  }
  visit_photos: {
    visit_id: string
    photo_id: string
    division_code: string
    officer_id: string
    sha256: string
  }
  household_states: {
    campaign_id: string
    household_id: string
    division_code: string
    visit_id: string
    officer_id: string
    outcome: VisitOutcome
    next_on: PlainDate | null
    happened_at: At
    last_received_at: At
    is_doubtful: boolean
    is_by_relative: boolean
    has_gaps: boolean
  }
  packed_rolls: { division_code: string; campaign_id: string; officer_id: string; scope: string; made_at: At }
  packed_pages: {
    division_code: string
    after_id: string
    upto_id: string | null
    officer_id: string
    households: number
    page_sealed: string
    stale: Generated<string[]>
  }
  roll_changes: { division_code: string; household_id: string; changed_at: Generated<At> }
  device_villages: { campaign_id: string; division_code: string; officer_id: string; device: string; heard_at: At }
  visit_epochs: { id: number; epoch: string }
  device_sync: { person_id: string; device: string; kept: Generated<number>; key_sealed: string | null }
  roll_imports: {
    id: string
    division_code: string
    person_id: string
    name_sealed: string
    as_of: PlainDate
    stage: Stage
    total: number
    done: Generated<number>
    at_line: Generated<number>
    columns: string[]
    ignored: string[]
    news: Generated<number>
    changes: Generated<number>
    sames: Generated<number>
    doubts: Generated<number>
    wrongs: Generated<number>
    laters: Generated<number>
    stays: Generated<number>
    started_at: At
    committed_at: At | null
    undone_at: At | null
    swept_at: At | null
  }
  roll_blocks: { import_id: string; division_code: string; first_line: number; lines_sealed: string }
  roll_rows: {
    import_id: string
    line: number
    division_code: string
    state: RowState
    person_id: string | null
    household_id: string | null
    content_sealed: string
    did: Generated<string[]>
    before_sealed: string | null
    stays: string | null
    decided_by: string | null
    decided_at: At | null
  }
  file_checks: { person_id: string; since: At }
  said_numbers: { person_id: string; kind: 'phone' | 'residentId'; number_index: string; given_in: string }
  file_pairs: {
    id: string
    one_id: string
    other_id: string
    division_code: string
    reasons: Reason[]
    state: PairState
    version: Generated<number>
    found_at: At
    decided_at: At | null
    decided_by: string | null
    decided_by_name: string | null
  }
  file_merges: {
    id: string
    pair_id: string
    one_id: string
    other_id: string
    survivor_id: string
    face_id: string
    division_code: string
    name_put: string | null
    name_before: string | null
    home_put: string | null
    home_before: string | null
    decided_at: At
    decided_by: string | null
    undone_at: At | null
    undone_by: string | null
  }
  access_tokens: { name: string; token_sealed: string; expires_at: At }
}
