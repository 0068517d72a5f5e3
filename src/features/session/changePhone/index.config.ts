export default definePageConfig({ navigationBarTitleText: '给群众换手机号' })
