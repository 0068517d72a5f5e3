/** What a person can refuse. */
export type Permission = 'camera' | 'album' | 'chat'
/** A file as the camera, the album or a chat gives it, as a data: address. */
export type PickedMedia = { from: 'camera' | 'album' | 'chat'; path: string; size: number }
/** How the person answers the sheet of subscription messages. */
export type SubscriptionAnswer = {
  answer: 'accept' | 'reject' | Record<string, 'accept' | 'reject' | 'ban' | 'filter'>
  /** 总是保持以上选择，不再询问: from then on the same answer comes without the sheet */
  isAlways?: boolean
  /** the main switch for messages is off in the program's settings */
  isSwitchedOff?: boolean
}

/** How it goes with the phone that the program runs on. Plain JSON: a launcher hands it over when the program opens. */
export type Conditions = {
  isOffline: boolean
  /** milliseconds that a request takes longer on its way */
  latencyMs: number
  /** requests whose answer gets lost once: the server has done it, the phone never hears of it; by what their name contains */
  lost: string[]
  isStorageFull: boolean
  /** the system kills the program right after so many more writes to its storage */
  diesAfterWrites?: number
  refused: Permission[]
  /** the person has not agreed to the privacy guide yet: pictures and files wait for it */
  needsPrivacy: boolean
  picks: PickedMedia[]
  subscription: SubscriptionAnswer
  /** the sheet was shown before; with `isAlways` it doesn't come again */
  wasAsked?: boolean
  /** WeChat's own font setting: 16 is standard, 20 and more large */
  fontSizeSetting: number
  theme: 'light' | 'dark'
  SDKVersion: string
  /** the phone's clock is so many days ahead, or behind where negative; read when the program opens */
  clockDays: number
}

export const usual: Conditions = {
  isOffline: false,
  latencyMs: 0,
  lost: [],
  isStorageFull: false,
  refused: [],
  needsPrivacy: false,
  picks: [],
  subscription: { answer: 'accept' },
  fontSizeSetting: 16,
  theme: 'light',
  SDKVersion: '3.8.0',
  clockDays: 0,
}
