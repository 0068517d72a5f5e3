import { tap } from '../acts'
import { everyone } from '../people'
import type { Plan } from '../scene'

export const notices: Plan = {
  'features/notices/list/index': {
    people: everyone,
    states: [{ name: 'object', who: ['returnee', 'stranger'], act: tap('提出异议') }],
  },
}
