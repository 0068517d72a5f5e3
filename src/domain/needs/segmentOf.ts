import type { Answer, Answers } from '../applications/application'
import { sayMoney } from '../core/money'
import { needKinds, type NeedKind } from './need'

/** Where somebody stands between coming home and a business of their own; not a score, and in no order of worth. */
export const segmentLabel = {
  inBusiness: '已经在做生意',
  readyForBusiness: '想创业，准备得差不多了',
  wantsBusiness: '想创业，还差几样',
  wantsJob: '想找工作',
  wantsTraining: '想学技术',
  leavingAgain: '准备再出去',
  noPlans: '暂时没有打算',
  unknown: '还没问到打算',
} as const
export type Segment = keyof typeof segmentLabel
export const segments = Object.keys(segmentLabel) as [Segment, ...Segment[]]

/** Those who want to start a business are given a specialist, also where they name no need. */
export const wantsSpecialist = (segment: Segment): boolean =>
  segment === 'readyForBusiness' || segment === 'wantsBusiness'

const list = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : [])
const text = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer.trim() : '')
const amount = (answer: Answer | undefined): number | undefined => (typeof answer === 'number' ? answer : undefined)

type Ability = { has: boolean; words: string }

/** What a business needs from whoever starts it, by what they said: each there or not yet, in words. */
function abilities(answers: Answers): Ability[] {
  const { idea, ideaStage, skill, moneyNeededFen, moneyOwnFen } = answers
  const [needed, own = 0] = [amount(moneyNeededFen), amount(moneyOwnFen)]
  const hasMoney = needed !== undefined && own * 2 >= needed
  return [
    text(idea) ? { has: true, words: `想做${text(idea)}` } : { has: false, words: '还没想好做什么' },
    { has: ideaStage === 'preparing', words: ideaStage === 'preparing' ? '已经在准备' : '还没动手准备' },
    text(skill) || answers.hasCertificate === true
      ? { has: true, words: text(skill) ? `有手艺：${text(skill)}` : '有技能证书' }
      : { has: false, words: '没说有什么手艺' },
    needed === undefined
      ? { has: false, words: '还没算过要多少钱' }
      : { has: hasMoney, words: `要 ${sayMoney(needed)}，${own > 0 ? `自己有 ${sayMoney(own)}` : '自己还没有'}` },
  ]
}

/** Ready is who knows what to do and has two of the other three: has begun to prepare, a craft, half of the money. Our own measure. */
const isReady = ([idea, ...others]: Ability[]): boolean =>
  idea?.has === true && others.filter(({ has }) => has).length >= 2

/**
 * By wish and ability. Of several wishes a business goes before work, work before training, and both before leaving: what
 * can be helped with here comes first.
 */
export function segmentOf(answers: Answers): Segment {
  const wishes = list(answers.wish)
  if (answers.nowDoing === 'business' || answers.ideaStage === 'started') return 'inBusiness'
  if (wishes.includes('business')) return isReady(abilities(answers)) ? 'readyForBusiness' : 'wantsBusiness'
  if (wishes.includes('job')) return 'wantsJob'
  if (wishes.includes('training')) return 'wantsTraining'
  if (wishes.includes('outAgain') || answers.stay === 'outAgain') return 'leavingAgain'
  return wishes.includes('none') ? 'noPlans' : 'unknown'
}

/** Why somebody who wants a business stands where they stand; nothing of the others. */
export const reasonsFor = (answers: Answers): { has: boolean; words: string }[] =>
  list(answers.wish).includes('business') ? abilities(answers) : []

/** What they said they need most, in the questionnaire's order; each once. */
export const needsIn = (answers: Answers): NeedKind[] => needKinds.filter((kind) => list(answers.needs).includes(kind))
