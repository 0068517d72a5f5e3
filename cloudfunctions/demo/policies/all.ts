import { gdJobCreationSubsidy } from './gdJobCreationSubsidy'
import { gdRentSubsidy } from './gdRentSubsidy'
import { gdStartupGrant } from './gdStartupGrant'
import { guichuanGuaranteedLoan } from './guichuanGuaranteedLoan'
import { guichuanJobCreationSubsidy } from './guichuanJobCreationSubsidy'
import { guichuanOnlineShopGrant } from './guichuanOnlineShopGrant'
import { guichuanOpeningSubsidy } from './guichuanOpeningSubsidy'
import { guichuanRentSubsidy } from './guichuanRentSubsidy'
import { guichuanStartupGrant } from './guichuanStartupGrant'
import { hubeiStartupGrant } from './hubeiStartupGrant'
import { jiangxiStartupGrant } from './jiangxiStartupGrant'
import { nationalBusinessLoan } from './nationalBusinessLoan'
import { nationalPersonalLoan } from './nationalPersonalLoan'
import { neimengguStartupGrant } from './neimengguStartupGrant'
import type { SeedPolicy } from './seedPolicy'
import { shenzhenStartupLoan } from './shenzhenStartupLoan'
import { sichuanStartupLoan } from './sichuanStartupLoan'
import { xingyangStartupGrant } from './xingyangStartupGrant'
import { xuchangStartupGrant } from './xuchangStartupGrant'

/** Every policy that the made-up city starts with: its own examples, and the real ones of the country and of other places. */
export const seedPolicyList: readonly SeedPolicy[] = [
  guichuanStartupGrant,
  guichuanJobCreationSubsidy,
  guichuanRentSubsidy,
  guichuanGuaranteedLoan,
  guichuanOnlineShopGrant,
  guichuanOpeningSubsidy,
  nationalPersonalLoan,
  nationalBusinessLoan,
  sichuanStartupLoan,
  shenzhenStartupLoan,
  gdStartupGrant,
  gdRentSubsidy,
  gdJobCreationSubsidy,
  hubeiStartupGrant,
  xuchangStartupGrant,
  xingyangStartupGrant,
  jiangxiStartupGrant,
  neimengguStartupGrant,
]
