import type { CampaignTerms } from '../../../src/domain/visits/receive'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import type { Tx } from '../../platform/database'
import { listAssignments, listCampaigns, readQuestionnaires } from './repository'

export type Terms = CampaignTerms & { questionnaires: ReadonlyMap<number, Questionnaire> }

/**
 * By campaign, what decides about this officer's records: the areas are the villages that were ever theirs, as one that
 * has changed hands meanwhile was visited nevertheless.
 */
export async function readTerms(db: Tx, officerId: string): Promise<(campaignId: string) => Terms | undefined> {
  const assigned = await listAssignments(db, officerId)
  const campaigns = await listCampaigns(db, [...new Set(assigned.map(({ campaignId }) => campaignId))])
  const newest = Math.max(0, ...campaigns.map(({ questionnaire }) => questionnaire.version))
  const questionnaires = await readQuestionnaires(db, newest)
  const versions = [...questionnaires.keys()]
  const terms = campaigns.map(({ id, fromOn, toOn }): [string, Terms] => {
    const areas = assigned.filter(({ campaignId }) => campaignId === id).map(({ divisionCode }) => divisionCode)
    return [id, { areas, fromOn, toOn, versions, questionnaires }]
  })
  const byId = new Map(terms)
  return (campaignId) => byId.get(campaignId)
}
