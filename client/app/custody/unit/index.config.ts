export default definePageConfig({ navigationBarTitleText: '单位集体账户' })
