export default definePageConfig({ navigationBarTitleText: '包村分工' })
