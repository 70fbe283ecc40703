export default definePageConfig({ navigationBarTitleText: '说法辨真假' })
