import type { Actor } from '../../../src/domain/core/actor'
import { isInCounty } from '../../../src/domain/core/division'
import { missingYear } from '../../../src/domain/core/missingYear'
import { maskPhone } from '../../../src/domain/core/phone'
import type { Session } from '../../../src/contract/session'
import { unseal } from '../../platform/crypto'
import type { Context } from '../../platform/context'
import type { Tx } from '../../platform/database'
import { divisionNames, divisionPaths } from '../../platform/divisionNames'
import { countUnread, getInstallation, getPerson } from './repository'

/** Who I am: my name, the phone masked, my offices with their areas by name. */
export async function presentSession(
  { db, today, calendar }: Pick<Context, 'db' | 'today' | 'calendar'>,
  actor: Actor | undefined,
): Promise<Session> {
  const { kind, city_code: cityCode, city_name: cityName } = await getInstallation(db)
  const installation = { kind, cityCode, cityName }
  if (!actor) return { grants: [], installation, today, unread: 0 }
  const nameOf = await divisionNames(
    db,
    actor.grants.map(({ area }) => area),
  )
  const areaName = (area: string) => (area === cityCode ? cityName : nameOf(area))
  return {
    person: await presentPerson(db, actor.personId),
    grants: actor.grants.map((grant) => ({ ...grant, areaName: areaName(grant.area) })),
    installation,
    today,
    unread: await countUnread(db, actor.personId),
    ...(actor.grants.some(({ role }) => role === 'administrator') && { missingYear: missingYear(today, calendar) }),
  }
}

async function presentPerson(db: Tx, id: string): Promise<Session['person']> {
  const { name, phone_sealed: sealed, division_code: divisionCode } = await getPerson(db, id)
  const phoneMasked = sealed ? maskPhone(unseal(sealed, `people:phone:${id}`)) : ''
  const pathOf = await divisionPaths(db, [divisionCode])
  return { id, name, phoneMasked, divisionCode, divisionName: pathOf(divisionCode), hasPlace: isInCounty(divisionCode) }
}
