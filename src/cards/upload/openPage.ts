import Taro from '@tarojs/taro'

type Page = { mediaType: string; url: string }
const isPicture = ({ mediaType }: Page) => mediaType.startsWith('image/')

/** Shows a page large: pictures one can leaf through, a PDF in WeChat's reader. */
export async function openPage(page: Page, pages: readonly Page[]): Promise<void> {
  if (isPicture(page)) {
    await Taro.previewImage({ current: page.url, urls: pages.filter(isPicture).map(({ url }) => url) })
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url: page.url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}
