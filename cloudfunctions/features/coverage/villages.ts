import type { BoardVillage } from '../../../src/contract/coverage'
import { parentOf, type DivisionCode } from '../../../src/domain/core/division'
import { addDays, startOfDay, type PlainDate } from '../../../src/domain/core/plainDate'
import { isQuiet, SILENT_DAYS, silentDays } from '../../../src/domain/visits/villageBoard'
import type { Tx } from '../../platform/database'
import { divisionNames } from '../../platform/divisionNames'
import { UNNAMED } from './cases'
import {
  countVillages,
  listOfficers,
  listSilentPhones,
  type Campaign,
  type OfficerRow,
  type PhoneRow,
} from './repository'

/** `phonesOf`: of silent phones only this officer's. */
type Where = { campaign: Campaign; area: DivisionCode; today: PlainDate; phonesOf?: string }

/** Every village of the area that has a roll, with what came of its doors, in the order of their codes. */
export async function readVillages(db: Tx, { campaign, area, today, phonesOf }: Where): Promise<BoardVillage[]> {
  const within = { campaignId: campaign.id, area }
  const rows = await countVillages(db, { ...within, today })
  const officers = byVillage(await listOfficers(db, within))
  const since = startOfDay(addDays(today, 1 - SILENT_DAYS))
  const silent = await listSilentPhones(db, { ...within, since })
  const phones = byVillage(silent.filter(({ officerId }) => !phonesOf || officerId === phonesOf))
  const codes = rows.map(({ divisionCode }) => divisionCode)
  const nameOf = await divisionNames(db, [...codes, ...codes.map((code) => parentOf(code) ?? code)])
  return rows.map(({ divisionCode: code, lastReceivedAt, ...counted }) => {
    const counts = { ...counted, notVisited: counted.all - counted.visited }
    const own = officers.get(code) ?? []
    const last = lastReceivedAt ?? undefined
    return {
      ...{ code, name: nameOf(code), townName: nameOf(parentOf(code) ?? code), counts, lastReceivedAt: last },
      officers: own.filter((officer) => isOn(officer, today)).map(({ name }) => name),
      isQuiet: isQuiet({ ...counts, lastReceivedAt: last }, campaign, today),
      silentPhones: (phones.get(code) ?? []).flatMap((phone) => silentPhone(phone, own, today)),
    }
  })
}

const isOn = ({ fromOn, toOn }: OfficerRow, today: PlainDate) => fromOn <= today && (toOn === null || toOn >= today)

function silentPhone({ officerId, heardAt }: PhoneRow, officers: readonly OfficerRow[], today: PlainDate) {
  const days = silentDays(heardAt, today)
  const officer = officers.find((one) => one.officerId === officerId)?.name ?? UNNAMED
  return days === undefined ? [] : [{ officer, days }]
}

function byVillage<Row extends { divisionCode: DivisionCode }>(rows: readonly Row[]): Map<DivisionCode, Row[]> {
  const map = new Map<DivisionCode, Row[]>()
  for (const row of rows) map.set(row.divisionCode, [...(map.get(row.divisionCode) ?? []), row])
  return map
}
