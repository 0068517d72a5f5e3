import { tap } from '../acts'
import { everyone } from '../people'
import type { Plan } from '../scene'

export const campaigns: Plan = {
  'features/campaigns/board/index': {
    people: everyone,
    states: [
      { name: 'city', who: ['cast:zheng'] },
      { name: 'quiet villages', who: ['supervisor'], act: tap('7 天没动静') },
      { name: 'households', who: ['supervisor'], act: tap('没人在家') },
      { name: 'export', who: ['supervisor'], act: tap('没人在家', '导出表格') },
      { name: 'waiting', who: ['supervisor'], network: 'waiting' },
      { name: 'failing', who: ['supervisor'], network: 'failing' },
      { name: 'cut', who: ['supervisor'], network: 'cut' },
    ],
  },
  'features/campaigns/own/index': {
    people: everyone,
    states: [
      { name: 'households', who: ['villageOfficer'], act: tap('还没走到') },
      { name: 'failing', who: ['villageOfficer'], network: 'failing' },
      { name: 'cut', who: ['villageOfficer'], network: 'cut' },
    ],
  },
}
