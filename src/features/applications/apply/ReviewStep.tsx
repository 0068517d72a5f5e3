import { AnswerList } from '@/cards/case/AnswerList'
import { CaseDocuments } from '@/cards/case/CaseDocuments'
import { UndertakingSigner } from '@/cards/case/UndertakingSigner'
import type { ApplicationView } from '@/contract/applications'
import { missingSide } from '@/domain/applications/missingSide'
import { Card } from '@/ui/Card'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { gapsOf, needsUndertaking } from './readiness'
import { DOCUMENTS, issuesOf } from './steps'
import type { Draft } from './useDraft'

type Props = {
  application: ApplicationView
  draft: Draft
  hasSigned: boolean
  onSign: (hasSigned: boolean) => void
  onEdit: (stepKey: string) => void
}

/** One sheet that shows everything before it is submitted; each part can be changed. */
export function ReviewStep({ application, draft, hasSigned, onSign, onEdit }: Props) {
  const { form, documents, undertakingText } = application
  const gaps = gapsOf(application, draft.answers)
  const isPromise = needsUndertaking(application)
  return (
    <Stack gap={6}>
      {gaps.length > 0 && (
        <Card tone='waiting'>
          {gaps.map(({ step, words }) => (
            <Row key={step.key} label={words} value='去补上' onClick={() => onEdit(step.key)} />
          ))}
        </Card>
      )}
      {gaps.length === 0 && (
        <Notice tone='good'>
          {isPromise ? '都填好了。请再看一遍，最后看清承诺书并签署。' : '都填好了。请再看一遍，没问题就提交。'}
        </Notice>
      )}
      {issuesOf(form, draft.answers)
        .filter(({ isWarning }) => isWarning)
        .map(({ key, label, words }) => (
          <Notice key={key} tone='waiting'>{`${label}：${words}`}</Notice>
        ))}
      {documents.map(({ spec, pages }) => {
        const side = missingSide(spec, pages.length)
        return side && <Notice key={spec.key} tone='waiting'>{`${spec.name}只有一页：${side}。`}</Notice>
      })}
      {form.map((group) => (
        <Section
          key={group.key}
          title={group.title}
          action={<Edit title={group.title} onClick={() => onEdit(group.key)} />}
        >
          <Card>
            <AnswerList group={group} answers={draft.answers} />
          </Card>
        </Section>
      ))}
      {documents.length > 0 && (
        <Section title='材料' action={<Edit title='材料' onClick={() => onEdit(DOCUMENTS)} />}>
          <Card>
            <CaseDocuments documents={documents} />
          </Card>
        </Section>
      )}
      {undertakingText && isPromise && (
        <UndertakingSigner text={undertakingText} isSigned={hasSigned} onSign={onSign} />
      )}
    </Stack>
  )
}

function Edit({ title, onClick }: { title: string; onClick: () => void }) {
  return (
    <LinkButton icon='pencil' label={`修改${title}`} onClick={onClick}>
      修改
    </LinkButton>
  )
}
