import type { HouseholdFile } from '../../../src/contract/coverage'
import { maskPhone } from '../../../src/domain/core/phone'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import { UNNAMED } from './cases'
import { listPhotos, type PhotoOfVisit } from '../visits/photos/repository'
import {
  findCounting,
  listMembers,
  listMet,
  listVisits,
  type HouseholdRow,
  type MetRow,
  type VisitRow,
} from './householdRepository'
import { listOfficers } from './repository'

/** The whole household as a supervisor may see it: the address in full, phones masked, what was answered left closed. */
export async function readHousehold(db: Tx, household: HouseholdRow, campaignId: string): Promise<HouseholdFile> {
  const { id, divisionCode, head, addressSealed } = household
  const pathOf = await divisionPaths(db, [divisionCode])
  return {
    ...{ id, head, villageName: pathOf(divisionCode) },
    address: unseal(addressSealed, `households:address:${id}`),
    members: (await listMembers(db, id)).map(({ personId, name, relation, phoneSealed }) => ({
      ...{ personId, name, relation },
      phoneMasked: phoneSealed ? maskPhone(unseal(phoneSealed, `people:phone:${personId}`)) : undefined,
    })),
    visits: await readVisits(db, household, campaignId),
  }
}

async function readVisits(db: Tx, { id, divisionCode: area }: HouseholdRow, campaignId: string) {
  const visits = await listVisits(db, id, campaignId)
  const ids = visits.map((visit) => visit.id)
  const [met, photos] = [await listMet(db, ids), await listPhotos(db, ids)]
  const names = new Map((await listOfficers(db, { campaignId, area })).map(({ officerId, name }) => [officerId, name]))
  const counting = await findCounting(db, id, campaignId)
  const replaced = new Set(visits.map(({ replaces }) => replaces))
  return visits.map((visit) => ({
    ...presentVisit(visit),
    by: names.get(visit.officerId) ?? UNNAMED,
    counts: visit.id === counting?.id,
    isReplaced: replaced.has(visit.id),
    ...presentPhotos(photos.filter(({ visitId }) => visitId === visit.id)),
    people: met.filter(({ visitId }) => visitId === visit.id).map(presentMet),
  }))
}

function presentVisit({ id, outcome, at, receivedAt, nextOn, recordSealed }: VisitRow) {
  const { note } = JSON.parse(unseal(recordSealed, `visits:record:${id}`)) as VisitRecord
  return { id, outcome, at, receivedAt, note, nextOn: nextOn ?? undefined }
}

function presentPhotos(photos: readonly PhotoOfVisit[]) {
  const arrived = photos.flatMap(({ photoId: fileId, mediaType }) =>
    mediaType ? { fileId, mediaType, url: `/files/${fileId}` } : [],
  )
  return { photos: arrived, photosComing: photos.length - arrived.length }
}

const presentMet = ({ name, answeredBy, isDoubtful, unansweredGroups }: MetRow) => ({
  ...{ name, isDoubtful, isByRelative: answeredBy === 'relative' },
  unansweredGroups: unansweredGroups ?? undefined,
})
