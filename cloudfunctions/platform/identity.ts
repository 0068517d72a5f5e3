/** Who calls, as the platform says. `subject` is an openid or a browser's id; `address` is kept only as a keyed hash. */
export type Caller = { provider: 'wechat' | 'web'; subject: string; address: string; isTimer: boolean }
export type FunctionContext = { environment?: string }

/**
 * Only from the platform's per-call `context.environment`: never from the event, which any client writes, and never
 * from process.env, which is shared by concurrent calls. Undefined when the platform names nobody.
 */
export function callerOf(context: FunctionContext | undefined): Caller | undefined {
  const environment: Record<string, string> = context?.environment ? JSON.parse(context.environment) : {}
  const address = environment.WX_CLIENTIP || environment.TCB_SOURCE_IP || ''
  const isTimer = environment.TRIGGER_SRC === 'timer'
  if (environment.WX_OPENID) return { provider: 'wechat', subject: environment.WX_OPENID, address, isTimer }
  if (environment.TCB_UUID) return { provider: 'web', subject: environment.TCB_UUID, address, isTimer }
  return isTimer ? { provider: 'web', subject: '', address, isTimer } : undefined
}
