import type { Clock, PublicNoticeRule } from '../../../src/domain/policies/policy.schema'

/** 行政许可法第三十二条：五日内一次告知；逾期不告知的，自收到之日起即为受理。Subsidies are no licences: by analogy, hence the mark. */
export const exemplaryClock = (reviewWorkingDays: number): Clock => ({
  noticeWorkingDays: 5,
  reviewWorkingDays,
  supplementWorkingDays: 10,
  isAcceptedBySilence: true,
  pauses: [],
  source: '一次性告知比照《行政许可法》第三十二条；其他时限为示例设定，以当地办事指南为准',
  mark: 'demonstration',
})

export const exemplaryNotice: PublicNoticeRule = {
  length: 5,
  unit: 'workingDays',
  source: '公示天数为示例设定，以当地办事指南为准',
  mark: 'demonstration',
}
