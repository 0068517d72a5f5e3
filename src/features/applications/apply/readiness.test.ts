import { anApplication, filled } from '@/testing/anApplication'
import { gapsOf } from './readiness'

const words = (answers: typeof filled) => gapsOf(anApplication({ answers }), answers).map((gap) => gap.words)

test('a few gaps are named, and of many the first three, with how many there are', () => {
  expect(words({})).toEqual([
    '申请人：姓名、身份证号',
    '您办的店、厂或合作社：统一社会信用代码、登记注册日期、首次创业等 5 项',
    expect.stringMatching(/^还差材料：/),
  ])
  expect(words({ ...filled, name: '' })).toContain('申请人：姓名')
})
