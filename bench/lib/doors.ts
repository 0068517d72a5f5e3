import { sql } from 'kysely'
import { HOME_VILLAGE } from '../../cloudfunctions/demo/cast'
import { castId } from '../../cloudfunctions/demo/castPeople'
import { CITY } from '../../cloudfunctions/demo/divisions'
import { doorQuestionnaire } from '../../cloudfunctions/demo/visits/questionnaire'
import { newId } from '../../cloudfunctions/platform/newId'
import { fillVillage, type Home } from './village'
import type { WholeCity } from './wholeCity'

/** An officer's villages together, about. */
const HOMES = 200
const AT = '2026-09-01T00:00:00.000Z'

/** A campaign over a whole city with a household for everybody on file, made once; 马春花's village is as large in every city. */
export async function seedDoors({ db }: WholeCity): Promise<{ campaignId: string; homes: Home[] }> {
  const known = await db.selectFrom('campaigns').select('id').executeTakeFirst()
  const campaignId = known?.id ?? newId()
  if (!known) {
    await sql`insert into questionnaires (version, content, published_at)
      values (${doorQuestionnaire.version}, ${JSON.stringify(doorQuestionnaire)}, ${AT})`.execute(db)
    await sql`insert into campaigns (id, title, area, from_on, to_on, questionnaire_version, created_at)
      values (${campaignId}, '敲门行动', ${CITY.code}, '2026-09-01', '2026-12-31', ${doorQuestionnaire.version}, ${AT})`.execute(
      db,
    )
    await sql`insert into village_assignments (campaign_id, division_code, officer_id, from_on)
      values (${campaignId}, ${HOME_VILLAGE}, ${castId('ma')}, '2026-09-01')`.execute(db)
    // Nobody opens the addresses of other villages: the person's id does for the household's, too.
    await sql`insert into households (id, division_code, head_name, stated_at, address_sealed)
      select id, division_code, name, ${AT}::timestamptz, 'sealed' from people where division_code <> ${HOME_VILLAGE}
        and length(division_code) = 12`.execute(db)
    await sql`insert into household_members (household_id, person_id, division_code, relation)
      select id, id, division_code, '户主' from people where division_code <> ${HOME_VILLAGE}
        and length(division_code) = 12`.execute(db)
    await fillVillage({ db }, HOMES)
    await sql`analyze`.execute(db)
  }
  const { rows: homes } = await sql<Home>`
    select h.id as "householdId", m.person_id as "personId" from households h join household_members m on m.household_id = h.id
    where h.division_code = ${HOME_VILLAGE} order by h.id`.execute(db)
  return { campaignId, homes }
}
