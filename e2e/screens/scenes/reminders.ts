import { everyone } from '../people'
import type { Plan } from '../scene'

export const reminders: Plan = {
  'features/reminders/inbox/index': {
    people: everyone,
    states: [
      { name: 'many', who: ['cast:zhao', 'cast:zhang', 'cast:sun'] },
      { name: 'paid', who: ['cast:liu'] },
    ],
  },
}
