import { DocumentUploader } from '@/cards/upload/DocumentUploader'
import { PhotoGuide } from '@/cards/upload/PhotoGuide'
import type { Uploads } from '@/cards/upload/useUploads'
import type { ApplicationView } from '@/contract/applications'
import { Card } from '@/ui/Card'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { OfferCard } from './OfferCard'
import type { Draft } from './useDraft'

type Props = { application: ApplicationView; draft: Draft; uploads: Uploads }

/** The documents of the programme: what must be there first, what may follow later. */
export function DocumentsStep({ application, draft, uploads }: Props) {
  const { id, documents, offers } = application
  const open = new Set(documents.filter(({ pages }) => !pages.length).map(({ spec }) => spec.key))
  return (
    <Stack gap={4}>
      <OfferCard
        form={[]}
        offers={offers.filter(({ kind, key }) => kind === 'document' && open.has(key))}
        onTake={draft.take}
      />
      <Card>
        <Paragraph>标着“必须有”的要先交齐。标着“可以晚点补”的暂时没有也能提交，签一份承诺书就行。</Paragraph>
        <PhotoGuide />
      </Card>
      {documents.map((document) => (
        <Card key={document.spec.key}>
          <DocumentUploader applicationId={id} document={document} uploads={uploads} />
        </Card>
      ))}
    </Stack>
  )
}
