export default definePageConfig({ navigationBarTitleText: '委托存档协议' })
