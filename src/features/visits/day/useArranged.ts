import Taro from '@tarojs/taro'
import { useState } from 'react'
import { rearranged, type DoorMove } from '@/domain/visits/dayOrder'
import type { Village } from '@/offline/heldDay'
import { keepOnPhone } from '@/ui/keepOnPhone'

/** How the officer last arranged a village's doors; ids only. */
export function useArranged({ campaignId, code }: Village) {
  const key = `visits-order:${campaignId}:${code}`
  const [arranged, setArranged] = useState(() => (Taro.getStorageSync(key) as string[] | '') || [])
  const move = (shown: readonly string[], id: string, how: DoorMove) => {
    const next = rearranged(shown, arranged, id, how)
    keepOnPhone(key, next)
    setArranged(next)
  }
  return { arranged, move }
}
