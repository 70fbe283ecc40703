export default definePageConfig({ navigationBarTitleText: '档案在哪里' })
