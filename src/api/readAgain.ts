import Taro from '@tarojs/taro'
import { queryClient } from './hooks'

/** Reads again what could not be read, as soon as the phone has a network again: nobody has to tap for it. */
export function readAgainWhenOnline(): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected)
      void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
  })
}
