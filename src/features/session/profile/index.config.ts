export default definePageConfig({ navigationBarTitleText: '姓名和住址' })
