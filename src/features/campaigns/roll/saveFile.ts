import Taro from '@tarojs/taro'
import { toast } from '@/ui/dialogs'

type File = { name: string; base64: string }

/** Opens the file in WeChat's reader, whose menu sends it on to a chat or to a computer. */
export async function saveFile({ name, base64 }: File): Promise<void> {
  const filePath = `${String(Taro.env.USER_DATA_PATH)}/${name}`
  try {
    await new Promise((resolve, reject) =>
      Taro.getFileSystemManager().writeFile({
        ...{ filePath, data: base64, encoding: 'base64' },
        success: resolve,
        fail: reject,
      }),
    )
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
  } catch {
    toast('没打开，请看看手机存储够不够')
  }
}
