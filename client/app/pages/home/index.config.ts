export default definePageConfig({ navigationBarTitleText: '档易办' })
