import { useEffect } from 'react'

// A double of Taro's API for component tests: life-cycle hooks run as effects, storage is a map, the rest are mocks.
const storage = new Map<string, unknown>()
const ok = () => jest.fn(async () => ({ errMsg: 'ok' }))

export const useLoad = (run: (options: object) => void) => useEffect(() => run({}), [])
export const useDidShow = (run: () => void) => useEffect(() => run(), [])
export const useReady = useDidShow
export const useDidHide = () => undefined
export const useUnload = (run: () => void) => useEffect(() => () => run(), [])
export const usePullDownRefresh = () => undefined
export const useReachBottom = () => undefined
export const useShareAppMessage = () => undefined
export const useRouter = jest.fn(() => ({ params: {} as Record<string, string>, path: '/' }))

const api = {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: storage.size, limitSize: 10_240 }),
  getAppBaseInfo: () => ({ fontSizeSetting: 16, theme: 'light' }),
  getCurrentPages: () => [{}],
  getCurrentInstance: () => ({ router: { params: {}, path: '/' } }),
  getEnv: () => (process.env.TARO_ENV === 'weapp' ? 'WEAPP' : 'WEB'),
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  navigateTo: ok(),
  redirectTo: ok(),
  switchTab: ok(),
  navigateBack: ok(),
  reLaunch: ok(),
  setNavigationBarTitle: ok(),
  setNavigationBarColor: ok(),
  setTabBarItem: ok(),
  setTabBarStyle: ok(),
  stopPullDownRefresh: ok(),
  pageScrollTo: ok(),
  makePhoneCall: ok(),
  showToast: ok(),
  openSetting: ok(),
  openAppAuthorizeSetting: ok(),
  showModal: jest.fn(async () => ({ confirm: true, cancel: false })),
  showActionSheet: jest.fn(async () => ({ tapIndex: 0 })),
  requestSubscribeMessage: jest.fn(async () => ({})),
  chooseMedia: jest.fn(),
  chooseMessageFile: jest.fn(),
  previewImage: ok(),
  onNeedPrivacyAuthorization: jest.fn(),
  openPrivacyContract: jest.fn(),
  request: jest.fn(),
  uploadFile: jest.fn(),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  cloud: { init: jest.fn(), callFunction: jest.fn(), uploadFile: jest.fn() },
}

export default {
  ...api,
  useLoad,
  useDidShow,
  useReady,
  useDidHide,
  useUnload,
  usePullDownRefresh,
  useReachBottom,
  useShareAppMessage,
  useRouter,
}
