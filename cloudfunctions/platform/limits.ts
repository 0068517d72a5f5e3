/** Who is counted: a signed-in person, or the address of those who haven't signed in. */
type Of = 'person' | 'address'
export type Within = 'hour' | 'day'
export type Limit = { of: Of; what: LimitedThing; within: Within; most: number; name: string }
export type LimitedThing = 'uploads' | 'keptBytes' | 'questions' | 'looks' | 'acts'

const GB = 1024 ** 3

/**
 * How much one may ask of the city, each in the hour or the day that has begun. A normal day stays far below.
 * - uploads: a form has at most 12 documents of 5 pages; an officer files for some people in an hour, and sends the photos
 *   of a day of visits.
 * - keptBytes: ten such forms of a specialist in photos of 3 MB; whoever wants to fill a disk of 1 TB needs over a year, and
 *   is seen by then.
 * - questions: nobody waits for more answers in a day, and who answers has others too.
 * - looks, acts: a village behind one address, 300 phones, 20 screens and some taps each in an hour.
 */
export const limits: readonly Limit[] = [
  { of: 'person', what: 'uploads', within: 'hour', most: 300, name: '上传的页数' },
  { of: 'person', what: 'uploads', within: 'day', most: 1500, name: '今天上传的页数' },
  { of: 'person', what: 'keptBytes', within: 'day', most: 2 * GB, name: '今天上传的内容' },
  { of: 'person', what: 'questions', within: 'hour', most: 10, name: '提问' },
  { of: 'person', what: 'questions', within: 'day', most: 30, name: '今天的提问' },
  { of: 'address', what: 'looks', within: 'hour', most: 6000, name: '没有登录的访问' },
  { of: 'address', what: 'acts', within: 'hour', most: 1200, name: '没有登录的操作' },
]

/** The endpoints of which a signed-in person has a limited number. */
export const limitedEndpoints: Readonly<Record<string, LimitedThing>> = {
  'files.prepare': 'uploads',
  'visits.preparePhoto': 'uploads',
  'help.ask': 'questions',
}
