import type { ApplicationView, MoveInput } from '../../../../src/contract/applications'
import type { ApplicationAction } from '../../../../src/domain/applications/status'
import { parentOf } from '../../../../src/domain/core/division'
import { seedPolicies } from '../../../demo/policies/seed'
import { newId } from '../../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, type Person, type TestCity } from '../../../platform/testing/city'

export const GRANT = 'guichuan-startup-grant'

export const answers = {
  name: '李返乡',
  residentId: '11010519491231002X',
  phone: '13900001234',
  hukouDivision: '990101001001',
  workedOutside: 'otherProvince',
  monthsAway: 48,
  businessName: '青山县返乡豆腐坊',
  creditCode: '91350100M000100Y43',
  registeredOn: '2025-06-01',
  businessKind: 'soleProprietorship',
  village: '990101001001',
  isLegalRepresentative: true,
  isFirstBusiness: true,
  isOperating: true,
  hasAbnormalListing: false,
  employees: 3,
  accountHolder: '李返乡',
  accountBank: '归川农商银行青山支行',
  accountNumber: '6222020200001234560',
}

export const mainDocuments = ['idCard', 'licence', 'payeeCard']
export const deferrableDocuments = ['awayProof', 'jobsProof', 'premises']

/** Two counties with a village each. */
async function insertPlaces(db: TestCity['db']): Promise<void> {
  const codes = ['9901', ...[COUNTY, OTHER_COUNTY].flatMap((county) => [county, `${county}001`, `${county}001001`])]
  const rows = codes.map((code) => ({ code, name: code, parent_code: parentOf(code) ?? null, edition: '示例' }))
  await db.insertInto('divisions').values(rows).execute()
}

/** The named people of the case stories, in a test city with its policies. */
export async function caseCity() {
  const city = await testCity()
  await seedPolicies(city.db, city.clock.now)
  await insertPlaces(city.db)
  const people = {
    li: await city.person('李返乡'),
    wang: await city.person('王群众'),
    chen: await city.person('陈晓', [{ role: 'reviewer' }]),
    zhou: await city.person('周审', [{ role: 'reviewer' }]),
    zhao: await city.person('赵批', [{ role: 'approver' }]),
    qian: await city.person('钱财', [{ role: 'treasurer', office: '县财政局' }]),
    sun: await city.person('孙督', [{ role: 'supervisor', area: '9901', office: '市督查室' }]),
    far: await city.person('远方', [
      { role: 'reviewer', area: OTHER_COUNTY },
      { role: 'approver', area: OTHER_COUNTY },
      { role: 'treasurer', area: OTHER_COUNTY },
    ]),
    officer: await city.person('吴村干', [{ role: 'villageOfficer', area: '990101001', office: '柳树村' }]),
  }

  const file = async (owner: Person): Promise<string> => {
    const id = newId()
    await city.db
      .insertInto('files')
      .values({
        id,
        owner_id: owner.id,
        division_code: owner.divisionCode,
        sha256: id.replaceAll('-', '').padEnd(64, '0'),
        media_type: 'image/jpeg',
        size: 1000,
        storage_key: `pages/${id}`,
        created_at: city.clock.now,
      })
      .execute()
    return id
  }

  const begin = (who: Person, policyId = GRANT) => city.as(who).call('applications.begin', { id: newId(), policyId })

  const addDocuments = async (
    who: Person,
    view: ApplicationView,
    keys: readonly string[],
  ): Promise<ApplicationView> => {
    let latest = view
    for (const documentKey of keys)
      latest = await city.as(who).call('applications.addPage', {
        id: latest.id,
        version: latest.version,
        documentKey,
        fileId: await file(who),
      })
    return latest
  }

  const draft = async (who: Person, documents: readonly string[], changes: object = {}): Promise<ApplicationView> => {
    const begun = await begin(who)
    const filled = await city.as(who).call('applications.saveDraft', {
      id: begun.id,
      version: begun.version,
      answers: { ...answers, name: who.name, ...changes },
    })
    return addDocuments(who, filled, documents)
  }

  const move = (who: Person, view: ApplicationView, action: ApplicationAction, brought: MoveInput = {}) =>
    city.as(who).call('applications.advance', { id: view.id, version: view.version, action, move: brought })

  const refused = (
    who: Person,
    view: { id: string; version: number },
    action: ApplicationAction,
    brought: MoveInput = {},
  ) => city.as(who).refused('applications.advance', { id: view.id, version: view.version, action, move: brought })

  /** The case as it stands, for whoever wants to act on it next. */
  const look = (who: Person, { id }: { id: string }) => city.as(who).call('applications.get', { id })

  const submitted = async (
    who: Person,
    documents: readonly string[] = [...mainDocuments, ...deferrableDocuments],
    changes: object = {},
  ) => move(who, await draft(who, documents, changes), 'submit', { hasSignedUndertaking: documents.length < 6 })

  return { city, people, file, begin, draft, addDocuments, move, refused, look, submitted }
}
export type CaseCity = Awaited<ReturnType<typeof caseCity>>
