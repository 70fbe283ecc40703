export default definePageConfig({ navigationBarTitleText: '单位移交材料' })
