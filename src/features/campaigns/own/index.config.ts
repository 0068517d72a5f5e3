export default definePageConfig({ navigationBarTitleText: '我的村走到哪了' })
