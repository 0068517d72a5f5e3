import { check, tap, askedQuestions } from '../acts'
import { everyone } from '../people'
import type { Plan, State } from '../scene'

export const eligibility: Plan = {
  'features/eligibility/find/index': {
    people: ['stranger', 'returnee', 'villageOfficer'],
    states: [
      { name: 'question 4', who: ['stranger'], act: askedQuestions(3) },
      { name: 'enough', who: ['stranger'], act: (hand) => askedQuestions(1)(hand).then(() => hand.tap('先看结果')) },
      { name: 'all skipped', who: ['returnee'], act: askedQuestions(12) },
    ],
  },
  'features/eligibility/check/index': {
    people: ['stranger', 'returnee', 'villageOfficer'],
    query: check('guichuan-startup-grant'),
    states: [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((count): State => ({
        name: `question ${count + 1}`,
        who: ['stranger'],
        act: askedQuestions(count),
      })),
      { name: 'tried empty', who: ['stranger'], act: (hand) => askedQuestions(1)(hand).then(() => hand.tap('下一题')) },
      { name: 'all skipped', who: ['stranger'], act: askedQuestions(20) },
      { name: 'fits later', who: ['cast:zhou'] },
      { name: 'applied already', who: ['cast:wang'] },
      { name: 'loan', who: ['returnee'], query: check('guichuan-guaranteed-loan') },
      { name: 'rent', who: ['returnee'], query: check('guichuan-rent-subsidy') },
      { name: 'elsewhere', who: ['returnee'], query: check('hubei-startup-grant') },
    ],
  },
  'features/eligibility/outreach/index': {
    people: everyone,
    states: [
      { name: 'candidates', who: ['villageOfficer', 'reviewer'], query: check('guichuan-startup-grant') },
      {
        name: 'facts missing',
        who: ['villageOfficer'],
        query: check('guichuan-startup-grant'),
        act: tap('还缺信息'),
      },
    ],
  },
}
