export default definePageConfig({ navigationBarTitleText: '政策的变化' })
