import type { Policy } from '../../../src/domain/policies/policy.schema'
import { guichuanRentSubsidy } from '../policies/guichuanRentSubsidy'
import { guichuanStartupGrant } from '../policies/guichuanStartupGrant'
import type { SeedPolicy } from '../policies/seedPolicy'

const ENDED = '2024-12-31'

/** The predecessor of one of today's examples, under which the cases of the years before 2025 were worked. */
function predecessorOf(today: Policy | undefined, id: string, title: string): SeedPolicy {
  if (!today) return []
  const policy: Policy = {
    ...today,
    ...{ id, title, validFrom: '2022-01-01', validTo: ENDED },
    summary: `${ENDED.slice(0, 4)} 年底截止受理，已由“${today.title}”接替。这里留着供查阅。`,
    source: { ...today.source, title: `归川市${title}（示例）` },
    stacking: {
      ...today.stacking,
      excludes: today.stacking.isOncePerPerson
        ? [{ policyId: today.id, words: '新老办法只能享受一次', source: '示例设定' }]
        : [],
    },
  }
  return [{ policy, note: '首次发布', publishedOn: '2022-01-04' }]
}

/** What the whole city had before its examples of today; small demonstrations go back no further than those. */
export const pastPolicies: readonly SeedPolicy[] = [
  predecessorOf(guichuanStartupGrant[0]?.policy, 'guichuan-startup-grant-2022', '返乡创业一次性补助'),
  predecessorOf(guichuanRentSubsidy[0]?.policy, 'guichuan-rent-subsidy-2022', '创业场地补助'),
]
