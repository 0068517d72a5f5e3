import Taro from '@tarojs/taro'
import { call } from '@/api/client'
import { toast } from '@/ui/dialogs'

type Page = { fileId: string; mediaType: string; url: string }
const isPicture = ({ mediaType }: Page) => mediaType.startsWith('image/')
const addressOf = async ({ fileId }: Page) => (await call('files.open', { id: fileId })).url

async function leafThrough(page: Page, pages: readonly Page[]) {
  const pictures = pages.filter(isPicture)
  const urls = await Promise.all(pictures.map(addressOf))
  await Taro.previewImage({ current: urls[pictures.indexOf(page)], urls })
}

async function read(page: Page) {
  const { tempFilePath } = await Taro.downloadFile({ url: await addressOf(page) })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}

/** Shows a page large: pictures one can leaf through, a PDF in WeChat's reader. */
export async function openPage(page: Page, pages: readonly Page[]): Promise<void> {
  await (isPicture(page) ? leafThrough(page, pages) : read(page)).catch(() => toast('没打开，请连上网再试'))
}
