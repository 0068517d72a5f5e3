import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '@/contract'
import { isProblemCode, Problem } from '@/domain/core/problem'
import { transport } from './transport'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>
type Features = keyof Contract & string
type PathsOf<F extends Features> = `${F}.${keyof Contract[F] & string}`
/** Every procedure by its name: `applications.get`. */
export type ProcedurePath = { [F in Features]: PathsOf<F> }[Features]
export type InputOf<P extends ProcedurePath> = P extends `${infer F extends Features}.${infer N}`
  ? N extends keyof Inputs[F]
    ? Inputs[F][N]
    : never
  : never
export type OutputOf<P extends ProcedurePath> = P extends `${infer F extends Features}.${infer N}`
  ? N extends keyof Outputs[F]
    ? Outputs[F][N]
    : never
  : never

/**
 * Calls the door.
 * @throws Problem as the server refused, `offline` when no reply came, `unavailable` when what came wasn't the door's
 */
export async function call<P extends ProcedurePath>(path: P, input: InputOf<P>): Promise<OutputOf<P>> {
  const reply = await transport.call(path.split('.'), input).catch(() => undefined)
  if (!reply) throw new Problem('offline')
  if (typeof reply.ok !== 'boolean') throw new Problem('unavailable')
  if (reply.ok) return reply.json as OutputOf<P>
  const { code, data } = reply.json
  throw new Problem(isProblemCode(code) ? code : 'internal', (data ?? {}) as Problem['data'])
}
