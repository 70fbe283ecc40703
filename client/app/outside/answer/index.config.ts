export default definePageConfig({ navigationBarTitleText: '答复来函' })
