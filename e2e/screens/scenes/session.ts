import type { Plan } from '../scene'

/** A phone of its own for each picture: one that has just got a code gets none. */
const phones = { last: 19_900_000_122, next: () => String(++phones.last) }

export const session: Plan = {
  'features/session/signIn/index': {
    people: ['stranger', 'returnee'],
    states: [
      {
        name: 'code sent',
        who: ['stranger'],
        act: (hand) => hand.fill('手机号', phones.next()).then(() => hand.tap('获取验证码')),
      },
    ],
  },
  'features/session/changePhone/index': { people: ['villageOfficer', 'returnee'] },
  'features/session/profile/index': { people: ['stranger', 'returnee'] },
  'features/session/become/index': { people: ['stranger', 'reviewer'] },
  'features/session/settings/index': { people: ['stranger', 'returnee'] },
}
