import { templateNames, type TemplateName } from '../../../src/domain/reminders/template'

/** The ids that WeChat gave the installation's templates; the defaults are the stand-in's. */
const idOf: Record<TemplateName, () => string> = {
  progress: () => process.env.WECHAT_TEMPLATE_PROGRESS ?? 'standin-progress',
  todo: () => process.env.WECHAT_TEMPLATE_TODO ?? 'standin-todo',
  policy: () => process.env.WECHAT_TEMPLATE_POLICY ?? 'standin-policy',
}

export const templateId = (name: TemplateName): string => idOf[name]()
export const isTemplateId = (id: string): boolean => templateNames.some((name) => templateId(name) === id)
