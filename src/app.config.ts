export default defineAppConfig({
  pages: ['pages/home/index', 'pages/policies/index', 'pages/applications/index', 'pages/mine/index'],
  subPackages: [
    {
      root: 'features/session',
      pages: ['signIn/index', 'become/index', 'settings/index', 'changePhone/index', 'profile/index'],
    },
    { root: 'features/reminders', pages: ['inbox/index'] },
    { root: 'features/eligibility', pages: ['find/index', 'check/index', 'outreach/index'] },
    { root: 'features/registry', pages: ['desk/index', 'file/index'] },
    { root: 'features/policies', pages: ['detail/index', 'versions/index'] },
    { root: 'features/help', pages: ['ask/index', 'desk/index'] },
    { root: 'features/notices', pages: ['list/index'] },
    { root: 'features/campaigns', pages: ['board/index', 'roll/index', 'assign/index'] },
    { root: 'features/applications', pages: ['apply/index', 'detail/index'] },
  ],
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  __usePrivacyCheck__: true,
  window: {
    navigationBarTitleText: '归创通',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@ground',
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@brand',
    backgroundColor: '@tabBackground',
    borderStyle: '@tabBorder' as 'black',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/policies/index',
        text: '政策',
        iconPath: 'assets/tab/policies.png',
        selectedIconPath: 'assets/tab/policies-on.png',
      },
      {
        pagePath: 'pages/applications/index',
        text: '办事',
        iconPath: 'assets/tab/applications.png',
        selectedIconPath: 'assets/tab/applications-on.png',
      },
      {
        pagePath: 'pages/mine/index',
        text: '我的',
        iconPath: 'assets/tab/mine.png',
        selectedIconPath: 'assets/tab/mine-on.png',
      },
    ],
  },
})
