import { useState } from 'react'
import { keepApplication } from '@/api/writeApplication'
import { useMutation } from '@/api/hooks'
import { openApply } from '@/cards/routes'
import { UndertakingSigner } from '@/cards/case/UndertakingSigner'
import { DocumentUploader } from '@/cards/upload/DocumentUploader'
import { PhotoGuide } from '@/cards/upload/PhotoGuide'
import { takesRoom, useUploads } from '@/cards/upload/useUploads'
import type { ApplicationView, CaseDocument } from '@/contract/applications'
import { toast } from '@/ui/dialogs'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'

/** The papers that were asked for by the notice or promised in the undertaking, and those still missing. */
function askedFor({ documents, notice, undertaking }: ApplicationView): CaseDocument[] {
  const promised = undertaking?.state === 'open' ? undertaking.missing.map(({ key }) => key) : []
  const asked = new Set([...promised, ...(notice?.items.flatMap(({ documentKey }) => documentKey ?? []) ?? [])])
  return documents.filter(({ spec, isMissing }) => isMissing || asked.has(spec.key))
}

/** Where the person brings what was asked for, and hands it in. */
export function Supplement({ application }: { application: ApplicationView }) {
  const uploads = useUploads(application.id)
  const { send, problem, isSending } = useMutation('applications.advance')
  const [hasSigned, setSigned] = useState(false)
  const { id, version, undertakingText } = application
  const hasAnswersToMend = application.notice?.items.some(({ documentKey }) => !documentKey)

  const handIn = async () => {
    const move = hasSigned ? { hasSignedUndertaking: true } : {}
    const view = await send({ id, version, action: 'supplement', move })
    if (!view) return
    keepApplication(view)
    toast('补上了，谢谢您')
  }

  return (
    <Card>
      <Stack gap={6}>
        <Heading level={2}>在这里补</Heading>
        <PhotoGuide />
        {askedFor(application).map((document) => (
          <DocumentUploader
            key={document.spec.key}
            applicationId={id}
            document={document}
            uploads={uploads}
            isPromised
          />
        ))}
        {hasAnswersToMend && (
          <LinkButton icon='pencil' onClick={() => openApply(id)}>
            修改填写的内容
          </LinkButton>
        )}
        {undertakingText && <UndertakingSigner text={undertakingText} isSigned={hasSigned} onSign={setSigned} />}
        {problem && <Notice tone='warm'>{problem.message}</Notice>}
        <Button isBusy={isSending} isDisabled={uploads.uploads.some(takesRoom)} onClick={() => void handIn()}>
          补好了，交上去
        </Button>
      </Stack>
    </Card>
  )
}
