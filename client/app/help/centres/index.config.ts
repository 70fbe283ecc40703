export default definePageConfig({ navigationBarTitleText: '找机构' })
