export default definePageConfig({ navigationBarTitleText: '学校上传毕业生清单' })
