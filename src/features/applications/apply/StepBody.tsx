import type { Uploads } from '@/cards/upload/useUploads'
import type { ApplicationView } from '@/contract/applications'
import { DocumentsStep } from './DocumentsStep'
import { GroupStep } from './GroupStep'
import { ReviewStep } from './ReviewStep'
import { REVIEW, type Step } from './steps'
import { useFocusNext } from './useFocusNext'
import type { Draft } from './useDraft'

type Props = {
  step: Step
  application: ApplicationView
  draft: Draft
  uploads: Uploads
  hasTried: boolean
  hasSigned: boolean
  onSign: (hasSigned: boolean) => void
  onEdit: (stepKey: string) => void
}

/** What one step asks: a group of questions, the documents, or a last look at everything. */
export function StepBody({ step, application, draft, uploads, hasTried, hasSigned, onSign, onEdit }: Props) {
  useFocusNext(step.key)
  if (step.group) return <GroupStep group={step.group} application={application} draft={draft} hasTried={hasTried} />
  if (step.key !== REVIEW) return <DocumentsStep application={application} draft={draft} uploads={uploads} />
  return <ReviewStep application={application} draft={draft} hasSigned={hasSigned} onSign={onSign} onEdit={onEdit} />
}
