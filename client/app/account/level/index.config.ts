export default definePageConfig({ navigationBarTitleText: '实名级别' })
