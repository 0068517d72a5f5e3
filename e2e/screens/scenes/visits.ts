import { tap } from '../acts'
import { everyone } from '../people'
import type { Plan } from '../scene'

export const visits: Plan = {
  'features/visits/day/index': {
    people: everyone,
    states: [
      { name: 'arranging', who: ['villageOfficer'], act: tap('排一下先后') },
      { name: 'cut', who: ['villageOfficer'], network: 'cut' },
      { name: 'failing', who: ['villageOfficer'], network: 'failing' },
    ],
  },
  'features/visits/household/index': { people: everyone },
  'features/visits/waiting/index': { people: everyone },
}
