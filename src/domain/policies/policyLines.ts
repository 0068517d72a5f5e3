import { sayFullDay } from '../core/plainDate'
import { sayAmountRule } from './amountRule'
import type { DocumentSpec, Policy, Programme, PublicNoticeRule, Step } from './policy.schema'

/** One thing that a policy says, in words. `key` finds it again in another version; `detail` is what the words don't show. */
export type PolicyLine = { key: string; part: string; words: string; detail?: string }

/** All that a policy says apart from its text, line by line, in the order in which one reads it. */
export function linesOf(policy: Policy): PolicyLine[] {
  return [
    { key: 'title', part: '名称', words: policy.title },
    { key: 'headline', part: '能得到什么', words: policy.headline },
    { key: 'amount', part: '金额', words: sayAmountRule(policy.amount), detail: JSON.stringify(policy.amount) },
    { key: 'validity', part: '受理时间', words: sayValidity(policy) },
    { key: 'source', part: '文件', words: [policy.source.title, policy.source.documentNumber ?? ''].join(' ').trim() },
    ...policy.criteria.map(({ id, words, test }) => ({
      key: `criterion:${id}`,
      part: '条件',
      words,
      detail: JSON.stringify(test),
    })),
    ...stackingLines(policy.stacking),
    ...(policy.programme ? programmeLines(policy.programme) : []),
  ]
}

function programmeLines({
  form,
  documents,
  clock,
  publicNotice,
  steps,
  allowsConditionalAcceptance,
}: Programme): PolicyLine[] {
  return [
    ...documents.map((document) => ({ key: `document:${document.key}`, part: '材料', words: sayDocument(document) })),
    { key: 'conditional', part: '容缺受理', words: allowsConditionalAcceptance ? '可以' : '不可以' },
    { key: 'notice', part: '一次性告知', words: `${clock.noticeWorkingDays} 个工作日内` },
    { key: 'review', part: '审核时限', words: `${clock.reviewWorkingDays} 个工作日` },
    { key: 'supplement', part: '补正时间', words: `${clock.supplementWorkingDays} 个工作日` },
    { key: 'silence', part: '逾期没有告知', words: clock.isAcceptedBySilence ? '视为受理' : '不视为受理' },
    ...clock.pauses.map(({ key, words }) => ({ key: `pause:${key}`, part: '不计入时限', words })),
    { key: 'publicNotice', part: '公示', words: publicNotice ? sayNotice(publicNotice) : '没有规定' },
    ...steps.map((step) => ({ key: `step:${step.name}`, part: '步骤', words: sayStep(step) })),
    ...form.flatMap(({ questions }) =>
      questions.map(({ key, label, isRequired }) => ({
        key: `question:${key}`,
        part: '要填的内容',
        words: isRequired ? label : `${label}（选填）`,
      })),
    ),
  ]
}

function stackingLines({ isOncePerPerson, isOncePerBusiness, excludes }: Policy['stacking']): PolicyLine[] {
  return [
    { key: 'oncePerPerson', part: '每人次数', words: isOncePerPerson ? '只能享受一次' : '不限一次' },
    { key: 'oncePerBusiness', part: '每个经营主体次数', words: isOncePerBusiness ? '只能享受一次' : '不限一次' },
    ...excludes.map(({ policyId, words }) => ({ key: `excludes:${policyId}`, part: '不能同时享受', words })),
  ]
}

function sayValidity({ validFrom, validTo }: Pick<Policy, 'validFrom' | 'validTo'>): string {
  const from = validFrom && `${sayFullDay(validFrom)}起`
  const to = validTo && `${sayFullDay(validTo)}止`
  return [from, to].filter(Boolean).join('，') || '没有写明'
}

const requirementWord: Record<DocumentSpec['requirement'], string> = { main: '主件', deferrable: '可容缺' }

const sayDocument = ({ name, requirement, isRequired }: DocumentSpec) =>
  `${name}（${isRequired ? requirementWord[requirement] : '有的话提供'}）`

const sayNotice = ({ length, unit }: PublicNoticeRule) => `${length} ${unit === 'days' ? '天' : '个工作日'}`

const sayStep = ({ name, who, days }: Step) => [name, who, days].filter(Boolean).join('，')
