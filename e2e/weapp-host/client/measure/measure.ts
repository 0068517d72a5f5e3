import type { Measurements } from '../../measurements'
import { current } from '../stack'
import { imagesOf, targetsOf, treeOf } from './page'
import { now, requests, setDataCalls } from './record'

/** All that was measured, and the page in front as it stands. @param since leaves out what began before */
export function measure(since = 0): Measurements {
  const front = current()
  const page = front?.frame.querySelector('wx-page') ?? document.createElement('wx-page')
  return {
    now: now(),
    setData: setDataCalls.filter(({ at }) => at >= since),
    requests: requests.filter(({ startedAt }) => startedAt >= since).map((request) => ({ ...request })),
    page: front?.route ?? '',
    tree: treeOf(page),
    images: imagesOf(page),
    targets: targetsOf(page),
  }
}
