import Taro from '@tarojs/taro'
import { call } from '@/api/client'
import { useQuery } from '@/api/hooks'
import { newId } from '@/api/newId'

export type Moment = 'submit' | 'follow' | 'undertaking'

/**
 * Asks WeChat at this tap whether it may send a message; every yes is one credit. Call it first thing in the tap: WeChat refuses
 * it after any waiting, so the templates are fetched beforehand. A no, or a phone that can't, hinders nothing.
 */
export function useMessageCredits(moment: Moment, isSignedIn = true): () => Promise<void> {
  const { data } = useQuery('reminders.templates', { moment }, { enabled: isSignedIn })
  return async () => {
    const tmplIds = data?.templateIds ?? []
    if (!tmplIds.length) return
    const asked = Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }) as Promise<object>
    const answer = (await asked.catch(() => ({}))) as Record<string, unknown>
    const templateIds = tmplIds.filter((id) => String(answer[id]).startsWith('accept'))
    if (templateIds.length)
      await call('reminders.addCredits', { requestId: newId(), templateIds }).catch(() => undefined)
  }
}
