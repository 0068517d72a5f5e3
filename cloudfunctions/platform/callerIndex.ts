import { blindIndex } from './crypto'
import type { Caller } from './identity'

/** One phone or browser, by the keyed hash of what the platform calls it. */
export const callerIndex = ({ provider, subject }: Caller): string => blindIndex('caller', `${provider}:${subject}`)
