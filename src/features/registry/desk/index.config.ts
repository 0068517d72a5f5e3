export default definePageConfig({ navigationBarTitleText: '疑似同一人' })
