export default definePageConfig({ navigationBarTitleText: '代人员申请' })
