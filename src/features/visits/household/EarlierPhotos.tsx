import { View } from '@tarojs/components'
import '@/cards/upload/DocumentUploader.scss'
import { PageTile } from '@/cards/upload/PageTile'
import type { VisitPhoto } from '@/domain/visits/visit'
import { Disclosure } from '@/ui/Disclosure'
import { Paragraph } from '@/ui/Paragraph'
import { phoneDesk } from '../phoneDesk'

/** Photos of an earlier visit: shown when asked for, as every opening is logged, and only with a network. */
export function EarlierPhotos({ photos }: { photos: readonly VisitPhoto[] }) {
  const waiting = photos.filter(({ id }) => phoneDesk.photos.isHeld(id))
  const sent = photos.flatMap(({ id }) =>
    phoneDesk.photos.isHeld(id) ? [] : [{ fileId: id, mediaType: 'image/jpeg', url: `/files/${id}` }],
  )
  return (
    <>
      {sent.length > 0 && (
        <Disclosure title={`看照片（${sent.length} 张）`}>
          <Paragraph isQuiet>联网才能看，看了会留下记录。</Paragraph>
          <View className='uploader__pages'>
            {sent.map((page, place) => (
              <PageTile key={page.fileId} name={`照片 ${place + 1}`} page={page} pages={sent} />
            ))}
          </View>
        </Disclosure>
      )}
      {waiting.length > 0 && <Paragraph isQuiet>{`${waiting.length} 张照片还在手机里，等上传`}</Paragraph>}
    </>
  )
}
