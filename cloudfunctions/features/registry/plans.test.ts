import pg from 'pg'
import { loadModule } from 'libpg-query'
import { refusedIn } from '../../platform/testing/carried'
import { faultsOf, firstColumns, planOf, pretendCity, recordStatements } from '../../platform/testing/plans'
import { idBorn, registryCity, type RegistryCity } from './testing/registryCity'

let world: RegistryCity
let owner: pg.Client
let door: pg.Client
beforeAll(async () => {
  world = await registryCity()
  owner = new pg.Client({ connectionString: world.city.ownerUrl })
  door = new pg.Client({ connectionString: world.city.doorUrl })
  await Promise.all([owner.connect(), door.connect()])
})
afterAll(async () => {
  await Promise.all([owner.end(), door.end()])
  await world.city.close()
})

/** What the timer sends when it compares files of every kind and joins two of them. */
async function statementsOfTimer() {
  const wang = await world.city.person('王秀英')
  await world.giveId(wang, idBorn('1981-08-23'))
  await world.meet('王秀英', { residentId: idBorn('1981-08-23') })
  await world.meet('孙有福', { phone: wang.phone })
  const record = recordStatements()
  record.during('compareFiles')
  await world.compare()
  record.during('')
  return record.stop()
}

test('the timer finds whom to compare by index, however many people there are, and sends nothing that few engines carry', async () => {
  const statements = await statementsOfTimer()
  await owner.query('analyze')
  await pretendCity(owner)
  await loadModule()
  const first = await firstColumns(owner)
  const faults: string[] = []
  for (const statement of statements) {
    faults.push(...refusedIn(statement.text))
    if (statement.looks) faults.push(...faultsOf(await planOf(door, statement), first))
  }
  expect(statements.filter(({ looks }) => looks).length).toBeGreaterThan(9)
  // Along the queue, in its order, to the end of the batch.
  expect(faults.filter((fault) => fault !== 'walks file_checks')).toEqual([])
})
