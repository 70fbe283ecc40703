export default definePageConfig({ navigationBarTitleText: '我经办的单位' })
