import type { Board, BoardVillage } from '../../../src/contract/coverage'
import { ancestorsOf, isWithin, type DivisionCode } from '../../../src/domain/core/division'
import type { PlainDate } from '../../../src/domain/core/plainDate'
import { boardAreas } from '../../../src/domain/visits/boardAuthority'
import { sumCoverage } from '../../../src/domain/visits/coverage'
import { sayBoard } from '../../../src/domain/visits/villageBoard'
import { signedIn, type Context } from '../../platform/context'
import { divisionNames } from '../../platform/divisionNames'
import { campaignsFor, requireCampaign } from './campaignFor'
import type { Campaign } from './repository'
import { readVillages } from './villages'

type Asked = { campaignId?: string | undefined; area?: DivisionCode | undefined }

/** The numbers of one area. @returns undefined where no campaign has a part in what the actor supervises */
export async function readBoard(context: Context, asked: Asked): Promise<Board | undefined> {
  const campaigns = await campaignsFor(context)
  const chosen = campaigns.find(({ id }) => id === asked.campaignId) ?? newest(campaigns, context.today)
  if (!chosen) return undefined
  const own = boardAreas(signedIn(context), chosen.area)
  const area = asked.area ?? own[0] ?? chosen.area
  const campaign = await requireCampaign(context, { campaignId: asked.campaignId ?? chosen.id, area })
  const villages = await readVillages(context.db, { campaign, area, today: context.today })
  return {
    campaigns: campaigns.map(({ id, title, fromOn, toOn }) => ({ id, title, fromOn, toOn })),
    campaignId: campaign.id,
    ...(await placesOf(context, area, own, villages)),
    ...totalsOf(villages),
  }
}

/** One that has begun before one that hasn't. */
const newest = (campaigns: readonly Campaign[], today: PlainDate) =>
  campaigns.find(({ fromOn }) => fromOn <= today) ?? campaigns[0]

function totalsOf(villages: readonly BoardVillage[]) {
  const totals = sumCoverage(villages.map(({ counts }) => counts))
  const quiet = villages.filter((village) => village.isQuiet).length
  return {
    sentence: sayBoard({ villages: villages.length, quiet, totals }),
    totals,
    villages: {
      ...{ all: villages.length, quiet },
      unassigned: villages.filter(({ officers }) => officers.length === 0).length,
      silent: villages.filter(({ silentPhones }) => silentPhones.length > 0).length,
    },
  }
}

const PART_DIGITS: Record<number, number> = { 2: 4, 4: 6, 6: 9 }

/** What the area is called, what it consists of, and what it is a part of as far as the actor supervises that. */
async function placesOf(
  { db }: Context,
  area: DivisionCode,
  own: readonly DivisionCode[],
  villages: readonly BoardVillage[],
) {
  const digits = PART_DIGITS[area.length]
  const codes = digits ? [...new Set(villages.map(({ code }) => code.slice(0, digits)))] : []
  const above = ancestorsOf(area)
    .slice(1)
    .filter((code) => own.some((mine) => isWithin(code, mine)))
    .reverse()
  const nameOf = await divisionNames(db, [area, ...codes, ...above])
  const named = (code: DivisionCode) => ({ code, name: nameOf(code) })
  return {
    ...{ area, areaName: nameOf(area), above: above.map(named) },
    parts: codes.map((code) => {
      const { all, visited } = sumCoverage(villages.filter((one) => isWithin(one.code, code)).map((one) => one.counts))
      return { ...named(code), all, visited }
    }),
  }
}
