// Only WeChat knows the colour variables of theme.json; the others get the light colours of the title bar.
const inWechat = process.env.TARO_ENV === 'weapp'
const themed = { darkmode: true, themeLocation: 'theme.json' }

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/cases/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'account',
      name: 'account',
      pages: [
        'sign-in/index',
        'identity/index',
        'logins/index',
        'devices/index',
        'level/index',
        'seen-by/index',
        'consents/index',
        'messages/index',
        'unit-notices/index',
        'my-data/index',
        'close/index',
        'agreement/index',
        'sign/index',
        'sign-promise/index',
      ],
    },
    {
      root: 'apply',
      name: 'apply',
      pages: ['start/index', 'question/index', 'check/index', 'stop/index', 'for-person/index'],
    },
    { root: 'case', name: 'case', pages: ['done/index', 'progress/index', 'follow/index'] },
    {
      root: 'help',
      name: 'help',
      pages: ['guides/index', 'guide/index', 'centres/index', 'centre/index', 'myths/index'],
    },
    {
      root: 'custody',
      name: 'custody',
      pages: ['tracker/index', 'check/index', 'claims/index', 'mine/index', 'units/index', 'unit/index'],
    },
    { root: 'outside', name: 'outside', pages: ['answer/index', 'hand-in/index', 'school-list/index'] },
    { root: 'certificate', name: 'certificate', pages: ['mine/index', 'verify/index'] },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['account', 'apply'] } },
  lazyCodeLoading: 'requiredComponents',
  // Off: with the push animation a quick "back" on H5 leaves the earlier page hidden.
  animation: false,
  ...(inWechat ? themed : {}),
  window: {
    // the types know the two plain words only
    backgroundTextStyle: (inWechat ? '@backgroundText' : 'dark') as 'dark',
    backgroundColor: inWechat ? '@background' : '#F6F4EE',
    navigationBarBackgroundColor: inWechat ? '@background' : '#F6F4EE',
    navigationBarTextStyle: (inWechat ? '@barText' : 'black') as 'black',
    navigationBarTitleText: '档易办',
  },
})
