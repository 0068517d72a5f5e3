import type { VisitRecord } from '../../../src/domain/visits/visit'
import type { Tx } from '../../platform/database'
import { deleteStates, insertStates, lockHouseholds } from './stateRepository'

type Of = Pick<VisitRecord, 'campaignId' | 'householdId'>

/** Brings what the board counts up to date for the households of these visits, however often it is run. */
export async function keepStates(db: Tx, visits: readonly Of[]): Promise<void> {
  for (const campaignId of new Set(visits.map((visit) => visit.campaignId))) {
    const own = visits.filter((visit) => visit.campaignId === campaignId)
    const households = { campaignId, householdIds: [...new Set(own.map(({ householdId }) => householdId))] }
    await lockHouseholds(db, households)
    await deleteStates(db, households)
    await insertStates(db, households)
  }
}
