/** 需要帮助, as the questionnaire of the door offers it; each with what a specialist can do about it, to begin an answer with. */
export const needs = {
  money: { label: '资金', opening: '创业担保贷款和贴息可以帮上忙，我来和您一起看条件、备材料。' },
  place: { label: '场地', opening: '园区和孵化基地有空的场地，我约您去看。' },
  technique: { label: '技术', opening: '我帮您联系懂这一行的导师，定好时间告诉您。' },
  labour: { label: '用工', opening: '把要招的人和工钱告诉我，我帮您发到招工平台。' },
  training: { label: '培训', opening: '近期有免费的创业培训班，我帮您报名。' },
  policy: { label: '政策', opening: '我把适合您的政策理了一遍，您打开“看看我能领什么”就能看到。' },
  market: { label: '销路', opening: '我帮您联系收购的和电商平台，约好了告诉您。' },
  formalities: { label: '办手续', opening: '我陪您去政务大厅办，带上身份证就行。' },
} as const satisfies Record<string, { label: string; opening: string }>
export type NeedKind = keyof typeof needs
export const needKinds = Object.keys(needs) as [NeedKind, ...NeedKind[]]
export const needLabel = (kind: NeedKind): string => needs[kind].label

export const needStates = ['open', 'answered', 'withdrawn'] as const
export type NeedState = (typeof needStates)[number]
export const needStateLabel: Record<NeedState, string> = {
  open: '等着答复',
  answered: '有答复了',
  withdrawn: '不用了',
}
