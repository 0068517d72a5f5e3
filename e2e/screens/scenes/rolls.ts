import { tap } from '../acts'
import { everyone } from '../people'
import type { Plan, Query } from '../scene'

const roll: Query = (world) => ({ id: world.roll })

export const rolls: Plan = {
  'features/campaigns/roll/index': {
    people: everyone,
    states: [
      { name: 'one village', who: ['supervisor'], act: tap('整份是同一个村的') },
      { name: 'to be checked', who: ['cast:zheng'], query: roll },
      { name: 'new', who: ['cast:zheng'], query: roll, act: tap('新增') },
      { name: 'to be mended', who: ['cast:zheng'], query: roll, act: tap('要改正') },
      { name: 'changed', who: ['cast:zheng'], query: roll, act: tap('有变化') },
      { name: 'failing', who: ['supervisor'], network: 'failing' },
    ],
  },
  'features/campaigns/assign/index': {
    people: everyone,
    states: [
      { name: 'city', who: ['cast:zheng'] },
      { name: 'new campaign', who: ['supervisor'], act: tap('新建走访行动，或改时间') },
      { name: 'failing', who: ['supervisor'], network: 'failing' },
    ],
  },
}
