export default definePageConfig({ navigationBarTitleText: '我的存档账户' })
