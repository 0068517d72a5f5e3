export default definePageConfig({ navigationBarTitleText: '等上传的记录' })
