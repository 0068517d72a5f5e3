import type { Actor } from '../../../src/domain/core/actor'
import {
  addDays,
  addMinutes,
  dayOf,
  startOfDay,
  type Instant,
  type PlainDate,
} from '../../../src/domain/core/plainDate'
import { publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import type { Outcome, VisitRecord } from '../../../src/domain/visits/visit'
import { ingest } from '../../features/visits/ingest'
import type { Context } from '../../platform/context'
import type { Tx } from '../../platform/database'
import { insertRows } from '../../platform/insertRows'
import { between, chance, pick, pickWeighted, seededId, type Random, type Weighted } from '../random'

const outcomesByWeight: readonly Weighted<Outcome>[] = [
  [60, 'met'],
  [14, 'notHome'],
  [12, 'workingAway'],
  [5, 'refused'],
  [5, 'movedAway'],
  [4, 'wrongAddress'],
]
const FIRST_HOUR_MINUTES = 9 * 60

export type Campaign = { id: string; fromOn: PlainDate; version: number }
export type Home = { id: string; code: string; members: readonly string[] }
/** How far an officer has come in how many days of walking, and for how many days they haven't sent anything. */
export type Pace = { share: number; walkedDays: number; silentDays: number }
export type Round = { campaign: Campaign; officer: Actor; homes: readonly Home[]; pace: Pace }

/** What an officer noted in their village so far, as their push would have brought it in. */
export async function visitAll(
  db: Tx,
  now: Instant,
  { campaign, officer, homes, pace }: Round,
  random: Random,
): Promise<void> {
  const lastOn = addDays(dayOf(now), -1 - pace.silentDays)
  const done = homes.slice(0, Math.ceil(homes.length * pace.share))
  const records = done.map((home, place) => {
    const on = addDays(campaign.fromOn, 1 + Math.floor((place / done.length) * pace.walkedDays))
    return recordOf(home, campaign, on < lastOn ? on : lastOn, random)
  })
  const sentAt = addMinutes(startOfDay(lastOn), 19 * 60)
  const { results } = await ingest(officerContext(db, officer, sentAt), records)
  const refused = results.find(({ state }) => state === 'refused')
  if (refused) throw new Error(`a made-up visit was refused: ${JSON.stringify(refused)}`)
  const phone = { campaign_id: campaign.id, officer_id: officer.personId, device: 'demonstration', heard_at: sentAt }
  await insertRows(db, 'device_villages', [{ ...phone, division_code: homes[0]?.code }])
}

function recordOf(home: Home, { id: campaignId, version }: Campaign, on: PlainDate, random: Random): VisitRecord {
  const notedAt = addMinutes(startOfDay(on), FIRST_HOUR_MINUTES + between(random, 0, 8 * 60))
  const outcome = pickWeighted(random, outcomesByWeight)
  const [personId] = home.members
  const isAgain = outcome === 'notHome' || outcome === 'workingAway'
  return {
    ...{ id: seededId(random, notedAt), campaignId, householdId: home.id, divisionCode: home.code },
    ...{ notedAt, clockOffsetMs: 0, outcome, nextOn: isAgain ? addDays(on, between(random, 3, 20)) : undefined },
    people: outcome === 'met' && personId ? [answersOf(personId, version, random)] : [],
  }
}

/** None of them states a fact: who may have which policy is told by other stories. */
function answersOf(personId: string, questionnaireVersion: number, random: Random) {
  const wish = pickWeighted(random, [
    [3, 'business'],
    [4, 'job'],
    [3, 'none'],
  ])
  const last = {
    nowDoing: 'farming',
    wish: [wish],
    ...(wish === 'business' && planOf(random)),
    knowsLoan: chance(random, 0.45),
    knowsSubsidy: chance(random, 0.45),
  }
  const answers = chance(random, 0.85) ? { education: 'junior', skill: '种养', ...last } : { wish: [wish] }
  const answeredBy = chance(random, 0.85) ? ('self' as const) : ('relative' as const)
  return { personId, answeredBy, questionnaireVersion, answers, hasConsented: chance(random, 0.8) }
}

type IdeaAndNeeds = { idea: string; needs: readonly string[] }
const plans: readonly [IdeaAndNeeds, ...IdeaAndNeeds[]] = [
  { idea: '米粉店', needs: ['money', 'place'] },
  { idea: '网上卖土鸡蛋', needs: ['market', 'training'] },
  { idea: '大棚蔬菜', needs: ['money', 'technique'] },
  { idea: '农机维修', needs: ['formalities', 'policy'] },
  { idea: '服装加工', needs: ['labour'] },
]

/** What somebody who wants a business has in mind, how far they are, and what they need. */
function planOf(random: Random) {
  const { idea, needs } = pick(random, plans)
  const ideaStage = chance(random, 0.5) ? 'preparing' : 'thinking'
  const moneyNeededFen = between(random, 3, 20) * 1_000_000
  return {
    idea,
    ideaStage,
    moneyNeededFen,
    moneyOwnFen: chance(random, 0.4) ? moneyNeededFen / 2 : 0,
    needs: [...needs],
  }
}

const nothing = () => Promise.reject(new Error('nobody asks the door for this'))

/** As the officer's own push would come in. */
function officerContext(db: Tx, actor: Actor, now: Instant): Context {
  return {
    ...{ db, actor, now, today: dayOf(now), calendar: publishedCalendar },
    caller: { provider: 'web', subject: 'demonstration', address: '', isTimer: false },
    ...{ apart: nothing, atTheDoor: nothing, afterCommit: () => undefined },
  }
}
