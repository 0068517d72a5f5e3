export default definePageConfig({ navigationBarTitleText: '看看我能领什么' })
