import { tap } from '../acts'
import { everyone } from '../people'
import type { Plan } from '../scene'

export const registry: Plan = {
  'features/registry/desk/index': {
    people: everyone,
    states: [
      { name: 'side by side', who: ['reviewer', 'specialist'], act: tap('核对这两份') },
      { name: 'joining', who: ['reviewer'], act: tap('核对这两份', '是同一个人，合并') },
      { name: 'done', who: ['reviewer'], act: tap('看过的') },
    ],
  },
  'features/registry/file/index': {
    people: everyone,
    states: [
      { name: 'young shop', who: ['cast:zhou'] },
      { name: 'correcting', who: ['cast:zhou'], act: tap('更正出生日期') },
    ],
  },
}
