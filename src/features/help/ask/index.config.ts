export default definePageConfig({ navigationBarTitleText: '问问工作人员' })
