export default definePageConfig({ navigationBarTitleText: '签署委托存档协议' })
