import * as pages from '../pages'
import { current } from '../stack'
import { conditions, network } from '../phone/conditions'
import { hearers } from '../phone/hearers'
import { api } from './api'
import { cloud } from './cloud'
import { dialogs } from './dialogs'
import { files } from './files'
import { withoutNewer } from './library'
import { noting } from './noting'
import { privacy } from './privacy'
import { storage } from './storage'
import { requestSubscribeMessage } from './subscription'

const screen = () => ({
  windowWidth: innerWidth,
  windowHeight: current()?.scroller.clientHeight ?? innerHeight,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  pixelRatio: devicePixelRatio,
  statusBarHeight: 20,
  safeArea: { top: 0, left: 0, right: innerWidth, bottom: innerHeight, width: innerWidth, height: innerHeight },
})
const device = () => ({ brand: 'host', model: 'host', platform: 'devtools', system: 'iOS 16.0' })
const base = () => ({
  SDKVersion: conditions.SDKVersion,
  version: '8.0.50',
  language: 'zh_CN',
  theme: conditions.theme,
  fontSizeSetting: conditions.fontSizeSetting,
  host: { env: 'WeChat' },
})
const system = () => ({ ...screen(), ...device(), ...base() })

const nothing = [
  'hideKeyboard',
  'vibrateShort',
  'stopPullDownRefresh',
  'startPullDownRefresh',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'makePhoneCall',
  'setClipboardData',
  'pageScrollTo',
  'openSetting',
  'openPrivacyContract',
  'setBackgroundColor',
]
const calls = {
  ...storage,
  ...dialogs,
  ...files,
  ...privacy,
  cloud,
  requestSubscribeMessage,
  navigateTo: api('navigateTo', ({ url }) => pages.navigateTo(String(url))),
  redirectTo: api('redirectTo', ({ url }) => pages.redirectTo(String(url))),
  switchTab: api('switchTab', ({ url }) => pages.switchTab(String(url))),
  reLaunch: api('reLaunch', ({ url }) => pages.reLaunch(String(url))),
  navigateBack: api('navigateBack', ({ delta }) => pages.navigateBack(Number(delta ?? 1))),
  getSystemInfoSync: system,
  getWindowInfo: screen,
  getDeviceInfo: device,
  getAppBaseInfo: base,
  getSystemInfo: api('getSystemInfo', system),
  getNetworkType: api('getNetworkType', network),
  getRandomValues: api('getRandomValues', ({ length }) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
  })),
  getLaunchOptionsSync: () => ({ path: current()?.route ?? '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: current()?.route ?? '', query: {}, scene: 1001 }),
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    left: innerWidth - 94,
    right: innerWidth - 7,
    top: 6,
    bottom: 38,
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  canIUse: (name: string) => name.split('.')[0] in wx,
  nextTick: (run: () => void) => queueMicrotask(run),
  createSelectorQuery: () => current()?.instance.createSelectorQuery(),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  ...Object.fromEntries(nothing.map((name) => [name, api(name, () => undefined)])),
  ...hearers,
}
/** WeChat's own object, as far as the program uses it; a call that isn't here fails the flow. */
export const wx: Record<string, unknown> = noting(withoutNewer(calls))
