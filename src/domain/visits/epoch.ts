/**
 * One life of the server's data. It begins anew when the server finds that it was restored from a backup. The text of a later
 * epoch is greater (a UUIDv7 made by the server), so that either side can tell who is behind.
 */
export type Epoch = string

/**
 * What the server last told a phone, or counts itself: the epoch, and how many records of this device it has kept. By `proof` the
 * server knows that it did tell this phone so, even where it was restored since and remembers nothing of it.
 */
export type Standing = { epoch: Epoch; kept: number; proof?: string }

/**
 * `inStep`: take the records. `behind`: the phone hasn't heard of this epoch. `restored`: the server has lost something that it
 * had told this phone, so it begins a new epoch. In the last two cases nothing is taken: the answer is the epoch, with no
 * results, and the phone offers everything again. (Were a stray copy of an old push taken, the count would hide a gap.)
 *
 * Only what is proven can set the whole city going anew: whoever makes up an epoch or a count harms nobody but themselves.
 */
export type Greeting = 'inStep' | 'behind' | 'restored'

export function greet(server: Standing, told: Standing, isProven: boolean): Greeting {
  if (told.epoch === server.epoch) return isProven && told.kept > server.kept ? 'restored' : 'inStep'
  return isProven && told.epoch > server.epoch ? 'restored' : 'behind'
}
