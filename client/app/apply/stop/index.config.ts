export default definePageConfig({ navigationBarTitleText: '由谁办理' })
