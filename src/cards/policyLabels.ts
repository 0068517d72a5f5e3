import type { PolicyCard, PolicyMark, PolicyState } from '@/contract/policies'
import type { SourceMark } from '@/domain/eligibility/criterion'
import type { PolicyKind } from '@/domain/policies/policy.schema'

export const kindLabel: Record<PolicyKind, string> = {
  startupGrant: '创业补贴',
  rentSubsidy: '场地租金补贴',
  jobCreationSubsidy: '带动就业补贴',
  guaranteedStartupLoan: '创业担保贷款',
}

export const stateLabel: Record<PolicyState, string> = {
  upcoming: '还没开始',
  open: '正在执行',
  endingSoon: '快截止了',
  ended: '已结束',
}

export const policyMarkLabel: Record<PolicyMark, string> = {
  elsewhere: '外地政策',
  demonstration: '示例',
  unverifiedSource: '来源待核',
}

export const sourceMarkLabel: Record<SourceMark, string> = {
  demonstration: '示例设定',
  unverifiedSource: '来源待核',
}

/** `示例设定`, in brackets behind what it marks, unless the words say so themselves. */
export function withMark(words: string, mark?: SourceMark): string {
  const label = mark && sourceMarkLabel[mark]
  const isSaid = label && (words.includes(label) || (mark === 'demonstration' && words.endsWith('（示例）')))
  return label && !isSaid ? `${words}（${label}）` : words
}

/** 外地政策 is nothing that one can apply for here. */
export const isElsewhere = ({ marks }: PolicyCard) => marks.includes('elsewhere')
