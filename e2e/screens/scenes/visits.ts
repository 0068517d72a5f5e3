import { tap } from '../acts'
import type { Hand } from '../hand'
import { everyone } from '../people'
import type { Plan } from '../scene'

async function meet(hand: Hand): Promise<void> {
  await hand.tap('家')
  await hand.tap('见到本人或家人')
}

async function askSomebody(hand: Hand): Promise<void> {
  await meet(hand)
  await hand.tap('填问卷')
  await hand.tap('同意')
}

export const visits: Plan = {
  'features/visits/day/index': {
    people: everyone,
    states: [
      { name: 'arranging', who: ['villageOfficer'], act: tap('排一下先后') },
      { name: 'at a door', who: ['villageOfficer'], act: tap('家') },
      { name: 'somebody met', who: ['villageOfficer'], act: meet },
      { name: 'questions', who: ['villageOfficer'], act: askSomebody },
      { name: 'cut', who: ['villageOfficer'], network: 'cut' },
      { name: 'failing', who: ['villageOfficer'], network: 'failing' },
    ],
  },
  'features/visits/household/index': { people: everyone },
  'features/visits/waiting/index': { people: everyone },
}
