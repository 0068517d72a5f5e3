import type { Phone } from './weapp-host/phone'

type Answer = (phone: Phone, question: string) => Promise<void>

const say =
  (answer: string): Answer =>
  (phone) =>
    phone.tap(answer)
const tick =
  (option: string): Answer =>
  async (phone) => {
    await phone.tap(option)
    await phone.tap('下一题')
  }
const type =
  (text: string): Answer =>
  async (phone, question) => {
    await phone.type(question, text)
    await phone.tap('下一题')
  }
const pick =
  (row: string): Answer =>
  async (phone, question) => {
    await phone.tap(question)
    await phone.tap(row)
    await phone.tap('下一题')
  }
const pickDay =
  (day: string): Answer =>
  async (phone, question) => {
    await phone.tap(question)
    await phone.type('日期', day)
    await phone.tap('确定')
    await phone.tap('下一题')
  }

/** Somebody who came home and opened a shop in spring, with three people hired and nothing owed. */
const answers: [RegExp, Answer][] = [
  [/劳务派遣/, say('不清楚，先跳过')],
  [/哪一类人/, tick('返乡创业农民工')],
  [/办的是哪一种/, say('个体工商户')],
  [/哪里务工/, say('外省')],
  [/注册）日期/, pickDay('2026-03-20')],
  [/在哪里？/, pick('青禾县')],
  [/几名|几人/, type('3')],
  [/几个月|多少个月/, type('8')],
  [/几次|多少贷款/, type('0')],
  [/拖欠|异常|逾期/, say('不是')],
  [/吗？$/, say('是')],
]

/** Answers the question that is asked; what such a person wouldn't know is left out. @returns the question */
export async function answerQuestion(phone: Phone): Promise<string> {
  const words = (await phone.pageText()).split('\n')
  const question = words.find((word) => /[？?]/.test(word)) ?? ''
  const [, answer] = answers.find(([asked]) => asked.test(question)) ?? [undefined, say('不清楚，先跳过')]
  await answer(phone, question)
  await phone.settled()
  return question
}
