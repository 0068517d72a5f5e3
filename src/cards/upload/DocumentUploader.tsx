import { View } from '@tarojs/components'
import type { CaseDocument } from '@/contract/applications'
import { writeApplication } from '@/api/writeApplication'
import { missingSide } from '@/domain/applications/missingSide'
import { confirm } from '@/ui/dialogs'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import './DocumentUploader.scss'
import { PageTile } from './PageTile'
import { pageSources, type PageSource } from './pickPages'
import { UploadLine } from './UploadLine'
import { takesRoom, type Uploads } from './useUploads'

type Props = { applicationId: string; document: CaseDocument; uploads: Uploads; isPromised?: boolean }

/**
 * One document: its pages so far, those on their way, and a large target for the next ones. `isPromised` when a day for it
 * was set: then nothing about it can wait.
 */
export function DocumentUploader({ applicationId, document, uploads, isPromised = false }: Props) {
  const { spec, pages } = document
  const underWay = uploads.uploads.filter(({ documentKey }) => documentKey === spec.key)
  const side = missingSide(spec, pages.length + underWay.filter(takesRoom).length)
  const room = spec.maxPages - pages.length - underWay.filter(takesRoom).length
  const add = async ({ pick }: PageSource) => {
    const picked = (await pick(room)).slice(0, room)
    if (!picked.length) return
    for (const upload of underWay) if (!takesRoom(upload)) uploads.queue.drop(upload.key)
    void uploads.queue.add(spec.key, picked)
  }
  return (
    <Stack gap={3}>
      <Inline isSpread>
        <Heading level={3}>{spec.name}</Heading>
        <DocumentTag document={document} isPromised={isPromised} />
      </Inline>
      {spec.help && <Paragraph isQuiet>{spec.help}</Paragraph>}
      {pages.length > 0 && (
        <View className='uploader__pages'>
          {pages.map((page, place) => (
            <PageTile
              key={page.fileId}
              name={`${spec.name} 第 ${place + 1} 页`}
              page={page}
              pages={pages}
              onRemove={() => void remove(applicationId, spec.key, page.fileId)}
            />
          ))}
        </View>
      )}
      {underWay.map((upload) => (
        <UploadLine key={upload.key} upload={upload} queue={uploads.queue} />
      ))}
      {side && <Paragraph>{`${side}。`}</Paragraph>}
      {room > 0 &&
        pageSources.map((source) => (
          <Button
            key={source.label}
            tone={pages.length || source !== pageSources[0] ? 'quiet' : 'plain'}
            icon={source.icon}
            label={`${spec.name}：${source.label}`}
            onClick={() => void add(source)}
          >
            {pages.length ? source.more : source.label}
          </Button>
        ))}
    </Stack>
  )
}

const sayPages = (count: number, most: number) =>
  count < most ? `已有 ${count} 页，最多 ${most} 页` : `已有 ${count} 页，满了`

function DocumentTag({ document: { spec, pages }, isPromised }: Pick<Props, 'document' | 'isPromised'>) {
  if (missingSide(spec, pages.length)) return <Tag tone='waiting'>只有一面</Tag>
  if (pages.length) return <Tag tone='brand'>{sayPages(pages.length, spec.maxPages)}</Tag>
  if (isPromised) return <Tag tone='waiting'>还差这一份</Tag>
  if (!spec.isRequired) return <Tag>有就交，没有可不交</Tag>
  return spec.requirement === 'main' ? <Tag tone='waiting'>必须有</Tag> : <Tag tone='informing'>可以晚点补</Tag>
}

async function remove(id: string, documentKey: string, fileId: string) {
  const isSure = await confirm({
    title: '删掉这一页？',
    text: '删掉后可以重新拍。',
    action: '删掉',
    isGrave: true,
  })
  if (isSure) await writeApplication(id, 'applications.removePage', { documentKey, fileId })
}
