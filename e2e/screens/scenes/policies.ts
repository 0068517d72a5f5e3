import { startupGrant, policy, tap } from '../acts'
import { everyone } from '../people'
import type { Plan } from '../scene'

export const policies: Plan = {
  'features/policies/detail/index': {
    people: everyone,
    query: startupGrant,
    states: [
      { name: 'fits later', who: ['cast:zhou'] },
      { name: 'applied already', who: ['cast:wang', 'cast:liu'] },
      { name: 'loan', who: ['returnee'], query: policy('guichuan-guaranteed-loan') },
      { name: 'ending soon', who: ['stranger', 'returnee'], query: policy('guichuan-rent-subsidy') },
      { name: 'upcoming', who: ['returnee'], query: policy('guichuan-online-shop-grant') },
      { name: 'ended', who: ['returnee'], query: policy('guichuan-opening-subsidy') },
      { name: 'new', who: ['returnee'], query: policy('guichuan-job-creation-subsidy') },
      { name: 'elsewhere', who: ['returnee'], query: policy('gd-job-creation-subsidy') },
      { name: 'full text', who: ['returnee'], act: tap('政策全文') },
      {
        name: 'full text with table',
        who: ['stranger'],
        query: policy('gd-job-creation-subsidy'),
        act: tap('政策全文'),
      },
      { name: 'unknown', who: ['returnee'], query: policy('no-such-policy') },
    ],
  },
  'features/policies/versions/index': {
    people: everyone,
    query: startupGrant,
    states: [{ name: 'never changed', who: ['returnee'], query: policy('guichuan-online-shop-grant') }],
  },
}
