import type { FileField, OwnFile } from '../../../src/contract/registry'
import { dayOf, sayFullDay } from '../../../src/domain/core/plainDate'
import { maskPhone } from '../../../src/domain/core/phone'
import { maskResidentId } from '../../../src/domain/core/residentId'
import { Problem } from '../../../src/domain/core/problem'
import { reasonLabel } from '../../../src/domain/returnees/compareFiles'
import { fieldHistories, type FieldHistory, type Statement } from '../../../src/domain/returnees/fieldHistory'
import { sayOrigin } from '../../../src/domain/returnees/provenanceWords'
import { answeredByLabel } from '../../../src/domain/visits/visit'
import { signedIn, type Context } from '../../platform/context'
import { unseal } from '../../platform/crypto'
import { divisionPaths } from '../../platform/divisionNames'
import {
  listMyMerges,
  listOwnFiles,
  listStatements,
  listVisitsToMe,
  type MyMerge,
  type OwnRow,
  type VisitToMe,
} from './ownRepository'

/** Everything that is held of the caller: what counts, who said it, and what was said otherwise. */
export async function ownFile(context: Context): Promise<OwnFile> {
  const { db } = context
  const { personId } = signedIn(context)
  const files = await listOwnFiles(db, personId)
  const [face] = files
  if (!face) throw new Problem('not_found')
  const visits = await listVisitsToMe(db)
  const officers = new Map(visits.map(({ id, officer }) => [id, officer]))
  const pathOf = await divisionPaths(db, [face.divisionCode])
  return {
    ...{ name: face.name, divisionName: pathOf(face.divisionCode), since: face.createdAt },
    numbers: files.flatMap(numbersOf),
    fields: fieldHistories(await listStatements(db, personId)).map((field) => presentField(field, officers)),
    visits: visits.map(presentVisit),
    merges: (await listMyMerges(db)).map(presentMerge),
  }
}

function numbersOf({ id, phoneSealed, residentIdSealed }: OwnRow) {
  return [
    ...(phoneSealed ? [{ label: '手机号', masked: maskPhone(unseal(phoneSealed, `people:phone:${id}`)) }] : []),
    ...(residentIdSealed
      ? [{ label: '身份证号', masked: maskResidentId(unseal(residentIdSealed, `people:resident_id:${id}`)) }]
      : []),
  ]
}

function presentField(
  { name, now, others, isDisputed }: FieldHistory,
  officers: ReadonlyMap<string, string>,
): FileField {
  const origin = ({ visitId = '', ...of }: Statement) => sayOrigin({ ...of, officer: officers.get(visitId) })
  return {
    ...{ name, value: now.value, origin: origin(now), isDisputed },
    others: others.map((one) => ({ value: one.value, origin: origin(one) })),
  }
}

const presentVisit = ({ id, at, officer, answeredBy }: VisitToMe) => ({
  id,
  words: `${sayFullDay(dayOf(at))} ${officer}上门走访，${answeredByLabel[answeredBy]}`,
})

const presentMerge = ({ at, by, foundBy }: MyMerge) => ({
  at,
  words: `${dayOf(at)} 两份档案合成了一份（${foundBy.map((reason) => reasonLabel[reason]).join('、')}），由${by ?? '系统'}核对`,
})
