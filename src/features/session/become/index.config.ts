export default definePageConfig({ navigationBarTitleText: '扮演示例人物' })
