import { Image, Text, View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'
import { LinkButton } from '@/ui/LinkButton'
import { Pressable } from '@/ui/Pressable'
import { openPage } from './openPage'

type Page = { fileId: string; mediaType: string; url: string }
type Props = { name: string; page: Page; pages: readonly Page[]; onRemove?: () => void }

const base = process.env.TARO_ENV === 'h5' ? (process.env.TARO_APP_API ?? '') : ''

/** A page small, to be opened large. */
export function PageTile({ name, page, pages, onRemove }: Props) {
  return (
    <View className='page-tile'>
      <Pressable className='page-tile__open' label={`看大图：${name}`} onClick={() => void openPage(page, pages)}>
        {page.mediaType === 'application/pdf' ? (
          <View className='page-tile__paper'>
            <Icon name='fileText' />
            <Text>PDF</Text>
          </View>
        ) : (
          <Image className='page-tile__picture' src={`${base}${page.url}`} mode='aspectFill' lazyLoad />
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
