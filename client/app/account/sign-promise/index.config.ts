export default definePageConfig({ navigationBarTitleText: '知情说明和承诺' })
