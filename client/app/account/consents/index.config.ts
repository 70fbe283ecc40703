export default definePageConfig({ navigationBarTitleText: '同意与授权' })
