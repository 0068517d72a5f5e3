export default definePageConfig({ navigationBarTitleText: '看看我合不合适' })
