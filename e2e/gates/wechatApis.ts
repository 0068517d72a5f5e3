/** The oldest base library that the mini-program promises to run on; to be set in WeChat's console too. */
export const baseLibraryFloor = '2.20.1'

/** Items of the privacy guide (用户隐私保护指引), in WeChat's own words, with what we say we use them for. */
export const privacyItems = {
  media: { item: '收集你选中的照片或视频信息', purpose: '用于提交申请材料、记录走访' },
  file: { item: '收集你选中的文件', purpose: '用于提交申请材料' },
} as const

export type WechatApi = {
  /** base library that brought it, as WeChat's typings say it */
  since: string
  /** item of the privacy guide without which WeChat refuses the call */
  privacy?: keyof typeof privacyItems
  /** app.json: permission[scope] with a text that says what for */
  scope?: `scope.${string}`
  /** app.json: requiredPrivateInfos */
  requiredPrivateInfo?: true
  /** list of addresses in the console that has to hold where it goes to */
  domains?: 'request' | 'uploadFile' | 'downloadFile'
  /** how the program does without it on base libraries between the floor and `since` */
  guard?: string
}

/**
 * Every call of WeChat's that the build makes, and what has to be declared for it. Sources: the pages of each wx.* API, 小程序
 * 用户隐私保护指引内容介绍 and requiredPrivateInfos on developers.weixin.qq.com, read through copies in November 2026.
 */
export const wechatApis: Record<string, WechatApi> = {
  'cloud.callFunction': { since: '2.2.3' },
  'cloud.init': { since: '2.2.3' },
  'cloud.uploadFile': { since: '2.2.3' },
  chooseMedia: { since: '2.10.0', privacy: 'media' },
  chooseMessageFile: { since: '2.5.0', privacy: 'file' },
  compressImage: { since: '2.4.0' },
  downloadFile: { since: '1.9.6', domains: 'downloadFile' },
  getAppBaseInfo: { since: '2.20.1' },
  getFileSystemManager: { since: '1.9.9' },
  getImageInfo: { since: '1.9.6' },
  getRandomValues: { since: '2.15.0' },
  getStorageInfoSync: { since: '1.9.6' },
  getStorageSync: { since: '1.9.6' },
  makePhoneCall: { since: '1.9.6' },
  navigateBack: { since: '2.1.0' },
  navigateTo: { since: '2.2.2' },
  nextTick: { since: '2.2.3' },
  offNetworkStatusChange: { since: '2.9.3' },
  onNeedPrivacyAuthorization: { since: '2.32.3', guard: 'src/ui/privacy.ts asks first; older ones never ask people' },
  onNetworkStatusChange: { since: '1.1.0' },
  openAppAuthorizeSetting: { since: '2.20.1' },
  openDocument: { since: '2.15.0' },
  openPrivacyContract: { since: '2.32.3', guard: 'reached only from the sheet that onNeedPrivacyAuthorization opens' },
  openSetting: { since: '1.1.0' },
  pageScrollTo: { since: '1.4.0' },
  previewImage: { since: '1.9.6' },
  redirectTo: { since: '2.2.2' },
  removeStorageSync: { since: '1.9.6' },
  // Taro's own wrapper: nothing of ours calls it, the program speaks to cloud functions only.
  request: { since: '1.9.6' },
  requestSubscribeMessage: { since: '2.4.4' },
  setNavigationBarColor: { since: '1.4.0' },
  setNavigationBarTitle: { since: '2.1.0' },
  setStorageSync: { since: '1.9.6' },
  setTabBarItem: { since: '1.9.0' },
  setTabBarStyle: { since: '1.9.0' },
  showModal: { since: '1.9.6' },
  showToast: { since: '1.9.6' },
  stopPullDownRefresh: { since: '1.5.0' },
  switchTab: { since: '2.3.1' },
}
