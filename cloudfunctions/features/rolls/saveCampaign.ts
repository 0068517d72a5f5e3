import { holds } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { signedIn, type Context } from '../../platform/context'
import { findCampaign, insertCampaign, listQuestionnaires, updateCampaign } from './campaignRepository'

type Campaign = {
  id: string
  title: string
  area: string
  fromOn: string
  toOn: string
  questionnaireVersion: number
}

/** Begins a campaign or mends one. Its area stays: villages of it are somebody's. @throws Problem wrong_area, day_invalid, input_invalid */
export async function saveCampaign(context: Context, campaign: Campaign): Promise<void> {
  const { db, now } = context
  const known = await findCampaign(db, campaign.id)
  const area = known?.area ?? campaign.area
  if (!holds(signedIn(context), 'supervisor', area)) throw new Problem('wrong_area')
  if (campaign.toOn < campaign.fromOn) throw new Problem('day_invalid', { name: '到哪天结束' })
  const versions = (await listQuestionnaires(db)).map(({ version }) => version)
  if (!versions.includes(campaign.questionnaireVersion)) throw new Problem('input_invalid', { names: ['问卷'] })
  await (known ? updateCampaign(db, campaign) : insertCampaign(db, campaign, now))
}
