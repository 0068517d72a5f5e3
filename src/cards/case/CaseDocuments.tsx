import { View } from '@tarojs/components'
import type { CaseDocument } from '@/contract/applications'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import '../upload/DocumentUploader.scss'
import { PageTile } from '../upload/PageTile'

type Props = {
  documents: readonly CaseDocument[]
  /** in words, the day by which the promised ones have to be there */
  promisedBy?: string
}

/** The papers of a case, each with its pages; what is missing says so. */
export function CaseDocuments({ documents, promisedBy }: Props) {
  return (
    <Stack gap={4}>
      {documents.map((document) => (
        <Stack key={document.spec.key} gap={2}>
          <Inline isSpread>
            <Heading level={3}>{document.spec.name}</Heading>
            <StateTag document={document} promisedBy={promisedBy} />
          </Inline>
          {document.pages.length > 0 && (
            <View className='uploader__pages'>
              {document.pages.map((page, place) => (
                <PageTile
                  key={page.fileId}
                  name={`${document.spec.name} 第 ${place + 1} 页`}
                  page={page}
                  pages={document.pages}
                />
              ))}
            </View>
          )}
        </Stack>
      ))}
    </Stack>
  )
}

function StateTag({
  document: { pages, isMissing, spec },
  promisedBy,
}: {
  document: CaseDocument
  promisedBy?: string
}) {
  if (pages.length) return <Tag tone='brand'>{pages.length} 页</Tag>
  if (!isMissing) return <Tag>没有交，不是必须</Tag>
  if (spec.requirement === 'main') return <Tag tone='waiting'>还差</Tag>
  return <Tag tone='waiting'>{promisedBy ? `还差，${promisedBy}前补` : '还差，可以晚点补'}</Tag>
}
