import type { CampaignVillage } from '../../../src/contract/rolls'
import type { PlainDate } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import { countHouseholds } from '../visits/repository'
import { listHoldings, listOfficerNames } from './campaignRepository'

type Village = { code: string; name: string }

export async function presentVillages(
  db: Tx,
  campaignId: string,
  villages: readonly Village[],
  today: PlainDate,
): Promise<CampaignVillage[]> {
  const codes = villages.map(({ code }) => code)
  const households = await countHouseholds(db, codes)
  const holdings = await listHoldings(db, campaignId, codes, today)
  const names = await listOfficerNames(db, [...new Set(holdings.map(({ officerId }) => officerId))])
  const pathOf = await divisionPaths(db, codes)
  return villages.map(({ code }) => ({
    ...{ code, name: pathOf(code), households: households.get(code) ?? 0 },
    holders: holdings
      .filter(({ village }) => village === code)
      .sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
      .map(({ officerId, fromOn, toOn }) => ({
        ...{ officerId, fromOn, name: names.get(officerId) ?? '已离任' },
        ...(toOn && { toOn }),
      })),
  }))
}
