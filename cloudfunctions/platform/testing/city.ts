import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../../src/contract'
import type { Role } from '../../../src/domain/core/actor'
import { publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import type { ProblemData } from '../../../src/domain/core/problem'
import { connect, type Database } from '../database'
import { blindIndex, seal } from '../crypto'
import { router } from '../../features/router'
import { newId } from '../newId'
import { serve, type Reply } from '../serve'
import { testDatabase } from './database'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>
export type Person = { id: string; name: string; phone: string; openid: string; divisionCode: string }
type Refusal = { code: string; message: string; data: ProblemData }

export const COUNTY = '990101'
export const OTHER_COUNTY = '990102'
export const VILLAGE = '990101001001'

/** `web:x` is a browser's id, anything else an openid. */
const identityOf = (id: string) => (id.startsWith('web:') ? { TCB_UUID: id.slice(4) } : { WX_OPENID: id })

/**
 * A small test city on a database of its own: people by name, calls through `serve()`, time by hand.
 * `city.as(chen).call('applications.get', { id })` answers or throws; `.refused(…)` gives the Problem.
 */
export async function testCity() {
  const test = await testDatabase()
  const door = connect(test.doorUrl)
  const side = connect(test.doorUrl, 2)
  await test.db
    .insertInto('installations')
    .values({
      id: 1,
      kind: 'demonstration',
      city_code: '9901',
      city_name: '归川市（示例）',
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute()
  const clock = { now: '2026-09-18T02:00:00.000Z' }
  let count = 0

  const person = async (
    name: string,
    grants: { role: Exclude<Role, 'returnee'>; area?: string; office?: string }[] = [],
    divisionCode = VILLAGE,
  ): Promise<Person> => {
    const id = newId()
    const phone = `139${String(10_000_000 + ++count)}`
    const openid = `openid-${count}`
    await test.db
      .insertInto('people')
      .values({
        id,
        name,
        division_code: divisionCode,
        phone_sealed: seal(phone, `people:phone:${id}`),
        phone_index: blindIndex('phone', phone),
        created_at: clock.now,
      } as never)
      .execute()
    await test.db
      .insertInto('identities')
      .values({ provider: 'wechat', subject: openid, person_id: id, bound_at: clock.now, seen_at: clock.now })
      .execute()
    for (const { role, area = COUNTY, office = '县人社局' } of grants)
      await test.db
        .insertInto('grants')
        .values({ id: newId(), person_id: id, role, area, office, granted_at: clock.now, revoked_at: null })
        .execute()
    return { id, name, phone, openid, divisionCode }
  }

  const send = (openid: string | undefined, path: string, input: unknown): Promise<Reply> =>
    serve(
      { path: path.split('.'), input },
      openid ? { environment: JSON.stringify({ ...identityOf(openid), WX_CLIENTIP: '203.0.113.9' }) } : undefined,
      {
        router,
        database: door,
        sideDatabase: side,
        now: () => clock.now,
        calendar: publishedCalendar,
      },
    )

  const web = (subject: string) => `web:${subject}`
  const as = (who: Person | { openid: string }) => ({
    /** Answers, or throws the Problem's code. Mutations get a request id of their own when none is given. */
    async call<F extends keyof Inputs & string, N extends keyof Inputs[F] & string>(
      path: `${F}.${N}`,
      input?: Omit<NonNullable<Inputs[F][N]>, 'requestId'> & { requestId?: string },
    ): Promise<N extends keyof Outputs[F] ? Outputs[F][N] : never> {
      const reply = await send(who.openid, path, { requestId: newId(), ...input })
      if (!reply.ok) throw Object.assign(new Error(`${path}: ${reply.json.code} ${reply.json.message}`), reply.json)
      return reply.json as never
    },
    async refused(path: string, input: object = {}): Promise<Refusal> {
      const reply = await send(who.openid, path, { requestId: newId(), ...input })
      if (reply.ok) throw new Error(`${path} was not refused`)
      return reply.json as Refusal
    },
    send: (path: string, input: unknown) => send(who.openid, path, input),
  })

  return {
    db: test.db as Database,
    door,
    doorUrl: test.doorUrl,
    ownerUrl: test.url,
    clock,
    person,
    as,
    /** Somebody's browser instead of their mini-program. */
    browser: (subject: string) => as({ openid: web(subject) }),
    stranger: as({ openid: 'openid-stranger' }),
    close: async () => {
      await door.destroy()
      await side.destroy()
      await test.drop()
    },
  }
}
export type TestCity = Awaited<ReturnType<typeof testCity>>
