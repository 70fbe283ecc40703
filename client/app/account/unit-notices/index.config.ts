export default definePageConfig({ navigationBarTitleText: '单位收到的告知' })
