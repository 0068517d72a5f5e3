import { check, tap } from '../acts'
import { everyone } from '../people'
import type { Plan } from '../scene'

export const help: Plan = {
  'features/help/ask/index': {
    people: everyone,
    query: check('guichuan-startup-grant'),
    states: [
      { name: 'answered', who: ['cast:zhang'], query: () => ({}) },
      { name: 'about a case', who: ['cast:wang'], query: ({ caseOf }) => ({ applicationId: caseOf('wang') }) },
      { name: 'tried empty', who: ['returnee'], act: tap('发给工作人员') },
    ],
  },
  'features/help/following/index': {
    people: everyone,
    states: [
      { name: 'the others', who: ['specialist'], act: tap('其他人') },
      { name: 'a person', who: ['specialist'], act: tap('需要') },
    ],
  },
  'features/help/desk/index': {
    people: everyone,
    states: [{ name: 'calls', who: ['specialist', 'villageOfficer'], act: tap('电话任务') }],
  },
}
