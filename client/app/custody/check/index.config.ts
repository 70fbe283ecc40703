export default definePageConfig({ navigationBarTitleText: '档案体检' })
