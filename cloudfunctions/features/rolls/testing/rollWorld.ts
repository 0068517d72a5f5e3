import { dayOf } from '../../../../src/domain/core/plainDate'
import type { Stage } from '../../../../src/domain/rolls/stages'
import { takeIn } from '../../../platform/files'
import { newId } from '../../../platform/newId'
import { COUNTY, VILLAGE, type Person, type TestCity } from '../../../platform/testing/city'
import { csvOf } from './rollFile'

/** Other people every time, always one line that is wrong, and two that are doubtful: a phone of the file's, one of somebody's. */
const textOf = (number: number, phone: string) =>
  csvOf([
    ['姓名', '户主', '手机号', '地址'],
    [`钱大户${number}`, `钱大户${number}`, String(13_600_000_000 + number), '9 组 1 号'],
    [`钱小户${number}`, `钱大户${number}`, '12', '9 组 1 号'],
    [`孙大户${number}`, `孙大户${number}`, String(13_600_000_000 + number), '9 组 2 号'],
    [`李大户${number}`, `李大户${number}`, phone, '9 组 3 号'],
  ])
/** offices[5] supervise: the county, another one, the city */
const SUPERVISORS = 5

/** Rolls at every stage, for the tests that knock at all doors. */
export async function rollWorld(city: TestCity, campaignId: string, staff: readonly (readonly Person[])[]) {
  const supervisor = staff[SUPERVISORS]?.[0] as Person
  await city.db
    .insertInto('divisions')
    .values({ code: VILLAGE, name: '柳树村', parent_code: null, edition: '示例' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const rollSent = { name: '名册.csv', divisionCode: VILLAGE, asOf: '2026-09-10' }

  /** A file that lies there, ready to be read. */
  let count = 0
  const sendRoll = async (who: Person) => {
    const text = textOf(++count, supervisor.phone)
    const { uploadKey } = await city.as(who).call('files.prepare', { size: text.length })
    await takeIn(process.env.STORAGE_DIR ?? '', uploadKey, Buffer.from(text))
    return { ...rollSent, id: newId(), uploadKey }
  }
  const to: Partial<Record<Stage, readonly string[]>> = {
    preview: ['advance'],
    committing: ['advance', 'commit'],
    undoing: ['advance', 'commit', 'advance', 'undo'],
  }
  /** An import of the county's that has just come to this stage; its people are nobody's before. */
  const newRollAt = async (stage: Stage): Promise<string> => {
    const office = city.as(supervisor)
    const sent = await sendRoll(supervisor)
    const { id } = await office.call('rolls.begin', sent)
    for (const step of to[stage] ?? [])
      await (step === 'advance'
        ? office.call('rolls.advance', { id })
        : office.call('rolls.act', { id, action: step as 'commit' }))
    return id
  }
  const kept = new Map<string, Promise<string>>()
  /** The same, made once: for those who only look, or find that it has moved on. */
  const rollAt = (stage: Stage, use = ''): Promise<string> => {
    const known = kept.get(stage + use) ?? newRollAt(stage)
    kept.set(stage + use, known)
    return known
  }
  const isSupervisor = (person: Person | undefined) => person?.id === supervisor.id
  const assignmentTo = (place: number) => ({
    ...{ campaignId, officerId: staff[0]?.[place * 2]?.id ?? '', villages: [VILLAGE] },
    fromOn: dayOf(city.clock.now),
  })
  const newCampaign = {
    title: '第二次敲门',
    area: COUNTY,
    fromOn: '2026-11-01',
    toOn: '2026-12-01',
    questionnaireVersion: 1,
  }
  return { campaignId, rollSent, sendRoll, rollAt, newRollAt, isSupervisor, assignmentTo, newCampaign }
}
