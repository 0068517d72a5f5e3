import type { Answers } from '../applications/application'
import { needsIn, reasonsFor, segmentOf, type Segment } from './segmentOf'

const ready: Answers = { wish: ['business'], idea: '米粉店', ideaStage: 'preparing', skill: '厨师' }

test.each<[string, Answers, Segment]>([
  ['runs a business', { nowDoing: 'business', wish: ['job'] }, 'inBusiness'],
  ['has just opened', { ...ready, ideaStage: 'started' }, 'inBusiness'],
  ['prepares and has a craft', ready, 'readyForBusiness'],
  [
    'has half of the money and a certificate',
    {
      wish: ['business'],
      idea: '米粉店',
      hasCertificate: true,
      moneyNeededFen: 10_000_000,
      moneyOwnFen: 5_000_000,
    },
    'readyForBusiness',
  ],
  [
    'has less than half of the money',
    { ...ready, ideaStage: 'thinking', moneyNeededFen: 10_000_000, moneyOwnFen: 4_999_999 },
    'wantsBusiness',
  ],
  ['doesn’t know what to do yet', { ...ready, idea: ' ' }, 'wantsBusiness'],
  ['wants a business or a job', { wish: ['job', 'business'] }, 'wantsBusiness'],
  ['wants a job or to learn', { wish: ['training', 'job'] }, 'wantsJob'],
  ['wants to learn before leaving', { wish: ['outAgain', 'training'] }, 'wantsTraining'],
  ['leaves again', { wish: ['outAgain'] }, 'leavingAgain'],
  ['stays only for a while', { stay: 'outAgain' }, 'leavingAgain'],
  ['has no plans', { wish: ['none'] }, 'noPlans'],
  ['wasn’t asked', {}, 'unknown'],
])('who %s stands there', (_, answers, segment) => {
  expect(segmentOf(answers)).toBe(segment)
})

test('why somebody isn’t ready is said in words, and nothing of who doesn’t want a business', () => {
  expect(reasonsFor({ ...ready, moneyNeededFen: 10_000_000 })).toEqual([
    { has: true, words: '想做米粉店' },
    { has: true, words: '已经在准备' },
    { has: true, words: '有手艺：厨师' },
    { has: false, words: '要 10 万元，自己还没有' },
  ])
  expect(reasonsFor({ wish: ['job'], idea: '米粉店' })).toEqual([])
})

test('needs come once and in their order; what isn’t one is none', () => {
  expect(needsIn({ needs: ['policy', 'money', 'money', 'luck'] })).toEqual(['money', 'policy'])
  expect(needsIn({})).toEqual([])
})
