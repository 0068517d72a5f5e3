import type { Answer, Decision } from './decisions'
import { offersFor } from './decisions'
import { faultKind, type Fault, type FaultCode } from './rollLine'

/** What is asked of a doubt, what each answer is called, and what it leads to. */
type Words = { ask: string; help?: string; say: Partial<Record<Answer, string>> }

const notWritten = '选“不是同一个人”会另建一份档案，不写这个身份证号。'
const oneOrAnother = (help: string): Words => ({
  ask: '是同一个人吗？',
  help,
  say: { same: '是同一个人', other: '不是同一个人' },
})
const words: Partial<Record<FaultCode, Words>> = {
  villageTwice: { ask: '是哪个村？', say: { place: '是这个村' } },
  idSpoiled: { ask: '号码看不全了，其余的要照写吗？', say: { without: '不写身份证号，其余照写' } },
  birthDiffers: {
    ask: '身份证号和出生日期对不上，哪个对？',
    say: { asWritten: '身份证号没错', without: '身份证号可能错了，先不写' },
  },
  idTwice: oneOrAnother('选“是”就只写前面那一行；选“不是”会另建一份档案，不写这个身份证号。'),
  phoneTwice: oneOrAnother('选“是”就只写前面那一行；选“不是”不写这个手机号，其余照写。'),
  personTwice: oneOrAnother('选“是”就只写前面那一行；选“不是”会另建一份档案。'),
  idOtherName: oneOrAnother(`选“是”就用档案上的姓名。${notWritten}`),
  livesElsewhere: oneOrAnother(`选“是”就还住在档案上的村，只补缺的。${notWritten}`),
  otherHousehold: {
    ask: '是同一个人吗？住哪一户？',
    help: `选“没有分户”就还在原来的户里，只补缺的；选“分到这一户了”就从原来的户移过来。${notWritten}`,
    say: { same: '是同一个人，没有分户', moved: '是同一个人，分到这一户了', other: '不是同一个人' },
  },
  householdSplit: {
    ask: '是分户，还是换了户主？',
    help: '选“分户了”就从原来的户移到这一户；选“没有分户”就还是原来那一户，户主改成名册上的。',
    say: { moved: '分户了', asWritten: '没有分户，是换了户主' },
  },
  nameSplit: {
    ask: '是同一个人吗？分户了，还是换了户主？',
    help: '没有身份证号，请照住处和电话认人。选“分户了”就从原来的户移到这一户；选“没有分户”就还是原来那一户，户主改成名册上的；选“不是同一个人”会另建一份档案。',
    say: { same: '是同一个人，没有分户，是换了户主', moved: '是同一个人，分户了', other: '不是同一个人' },
  },
  otherId: oneOrAnother('选“是”就用档案上的身份证号；选“不是”会在这一户另建一份档案。'),
  nameTwice: {
    ask: '是这几个人里的哪一个？',
    help: '选“都不是”会在这一户另建一份档案。',
    say: { same: '是这个人', other: '都不是' },
  },
  phoneElsewhere: oneOrAnother('选“是”就用档案上的姓名和住处；选“不是”不写这个手机号，其余照写。'),
  headTwice: { ask: '是哪一户？', say: { place: '就是这一户', other: '都不是，新建一户' } },
  idBeyond: { ask: '号码要核对，其余的先写吗？', say: { without: '不写身份证号，其余照写' } },
  phoneBeyond: { ask: '号码要核对，其余的先写吗？', say: { without: '不写手机号，其余照写' } },
}

/** The doubt that is to be settled next, where people can. */
export const openDoubt = (faults: readonly Fault[]): Fault | undefined => {
  const first = faults.find((fault) => faultKind(fault) === 'doubtful')
  return first && offersFor(first).length > 0 ? first : undefined
}

export const sayQuestion = ({ code }: Fault) => ({ ask: words[code]?.ask ?? '', help: words[code]?.help })
export const sayAnswer = ({ about, answer }: Pick<Decision, 'about' | 'answer'>): string =>
  words[about]?.say[answer] ?? ''
