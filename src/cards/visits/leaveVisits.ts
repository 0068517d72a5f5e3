import { openVisits } from '@/cards/routes'
import { leaveOfficer } from '@/offline/officer'
import { phoneDrawer } from '@/offline/phoneDrawer'
import { clearShelf } from '@/offline/photoShelf'
import { phoneShelf } from '@/offline/phoneShelf'
import { countUnsent, countUnsentPhotos } from '@/offline/summary'
import { confirm } from '@/ui/dialogs'

/**
 * Before somebody signs out or becomes somebody else: the key of what lies on this phone goes with it, so that it is asked
 * while records wait. @returns whether they may go on
 */
export async function mayLeaveVisits(): Promise<boolean> {
  const unsent = sayUnsent(countUnsent(phoneDrawer), countUnsentPhotos(phoneDrawer))
  if (!unsent) return true
  const title = `还有 ${unsent}没上传`
  const text = '退出后这部手机就打不开它们了，没上传的户要重新走访。先连上网上传，再退出。'
  if (await confirm({ title, text, action: '先上传' })) {
    openVisits()
    return false
  }
  const gone = `这 ${unsent}会从手机里删掉，找不回来。`
  return confirm({ title: '不上传就退出？', text: gone, action: '仍要退出', isGrave: true })
}

/** After it: nothing of the officer is left on this phone. */
export function leaveVisits(): void {
  leaveOfficer(phoneDrawer)
  void clearShelf(phoneShelf).catch(() => undefined)
}

/** @returns nothing where all has arrived */
const sayUnsent = (visits: number, photos: number): string =>
  [visits > 0 && `${visits} 户`, photos > 0 && `${photos} 张照片`].filter(Boolean).join('、')
