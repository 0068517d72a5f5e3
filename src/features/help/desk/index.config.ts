export default definePageConfig({ navigationBarTitleText: '群众提问与电话任务' })
