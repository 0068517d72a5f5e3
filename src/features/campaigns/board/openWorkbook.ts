import Taro from '@tarojs/taro'
import { toast } from '@/ui/dialogs'

/** In WeChat's reader, from which it can be passed on. */
export async function openWorkbook({ url }: { url: string }): Promise<void> {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url })
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
  } catch {
    toast('表格已生成，但没打开。请连上网再试')
  }
}
