import Taro from '@tarojs/taro'
import type { PickedFile } from '@/api/uploads'
import { confirm, toast } from '@/ui/dialogs'
import type { IconName } from '@/ui/icons'

/** A way to pick pages, as it is called for the first page and for `more`. Answers nothing when the person thinks better of it. */
export type PageSource = {
  label: string
  more: string
  icon: IconName
  pick: (atMost: number) => Promise<PickedFile[]>
}

const AT_ONCE = 9

/** WeChat computes it natively since the base library that knows sha256; an older one answers another digest, which is no use. */
function hashOf(filePath: string): Promise<string | undefined> {
  return new Promise((resolve) =>
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      digestAlgorithm: 'sha256' as 'sha1',
      success: ({ digest }) => resolve(digest && /^[0-9a-f]{64}$/.test(digest) ? digest : undefined),
      fail: () => resolve(undefined),
    }),
  )
}

const picked = (path: string, size: number): PickedFile => ({ path, size, hash: () => hashOf(path) })

async function pickPhotos(atMost: number): Promise<PickedFile[]> {
  const count = Math.min(atMost, AT_ONCE)
  const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
  return tempFiles.map(({ tempFilePath, size }) => picked(tempFilePath, size))
}

async function pickFiles(atMost: number): Promise<PickedFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: atMost, type: 'file', extension: ['pdf'] })
  return tempFiles.map(({ path, size }) => picked(path, size))
}

/** Who has refused the camera once is not asked again by WeChat: only the settings lead on. */
async function offerSettings(isOfSystem: boolean): Promise<void> {
  const isSure = await confirm({
    title: '用不了相机和照片',
    text: '要拍材料，请在设置里允许使用相机和照片，再回来拍。材料是 PDF 的，也可以从微信聊天里选。',
    action: '去设置',
  })
  if (isSure) await (isOfSystem ? Taro.openAppAuthorizeSetting({}) : Taro.openSetting())
}

/** Who thinks better of it or agrees to nothing knows why nothing was picked; anybody else is told what to do. */
function tellWhy(error: unknown): PickedFile[] {
  const why = String((error as { errMsg?: string }).errMsg)
  if (/cancel|privacy permission is not authorized/.test(why)) return []
  if (/den(y|ied)|auth/.test(why)) void offerSettings(/system/.test(why))
  else toast('现在打不开，请稍后再试')
  return []
}

const orNothing = (pick: PageSource['pick']) => (atMost: number) => pick(atMost).catch(tellWhy)

/** Photos from the camera or the album; a PDF only out of a chat, as WeChat has it. */
export const pageSources: readonly PageSource[] = [
  { label: '拍照或从相册选', more: '再加一张照片', icon: 'camera', pick: orNothing(pickPhotos) },
  { label: '从微信聊天里选 PDF', more: '再加一个 PDF', icon: 'fileText', pick: orNothing(pickFiles) },
]
