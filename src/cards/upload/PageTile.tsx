import { Image, Text, View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'
import { LinkButton } from '@/ui/LinkButton'
import { Pressable } from '@/ui/Pressable'
import { useOpenPage } from './pageViewer'
import { usePageUrl } from './usePageUrl'

type Page = { fileId: string; mediaType: string; url: string }
type Props = { name: string; page: Page; pages: readonly Page[]; onRemove?: () => void }

/** A page small, to be opened large. */
export function PageTile({ name, page, pages, onRemove }: Props) {
  const url = usePageUrl(page, 'tile')
  const open = useOpenPage()
  return (
    <View className='page-tile'>
      <Pressable className='page-tile__open' label={`看大图：${name}`} onClick={() => open(page, pages, name)}>
        {page.mediaType === 'application/pdf' || !url ? (
          <View className='page-tile__paper'>
            <Icon name='fileText' />
            <Text>{page.mediaType === 'application/pdf' ? 'PDF' : '照片'}</Text>
          </View>
        ) : (
          <Image className='page-tile__picture' src={url} mode='aspectFill' lazyLoad />
        )}
      </Pressable>
      {onRemove && (
        <LinkButton icon='trash' label={`删掉${name}`} onClick={onRemove}>
          删掉
        </LinkButton>
      )}
    </View>
  )
}
