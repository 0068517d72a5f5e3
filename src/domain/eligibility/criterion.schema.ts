import * as z from 'zod'
import type { Criterion as CriterionType, Test as TestType } from './criterion'
import { factNames } from './facts'

const fact = z.enum(factNames)
const day = z.iso.date()

export const Test: z.ZodType<TestType> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Test).min(1) }),
    z.strictObject({ any: z.array(Test).min(1) }),
    z.strictObject({ not: Test }),
    z.strictObject({ fact, is: z.union([z.boolean(), z.string()]) }),
    z.strictObject({ fact, in: z.array(z.string()).min(1) }),
    z.strictObject({ fact, has: z.array(z.string()).min(1) }),
    z.strictObject({ fact, within: z.array(z.string()).min(1) }),
    z.strictObject({ fact, atLeast: z.number() }),
    z.strictObject({ fact, atMost: z.number() }),
    z.strictObject({ fact, atLeastPercent: z.number().positive(), of: fact }),
    z.strictObject({ fact, onOrAfter: day }),
    z.strictObject({ fact, onOrBefore: day }),
    z.strictObject({ fact, monthsAgoAtLeast: z.int().min(0) }),
    z.strictObject({ fact, monthsAgoAtMost: z.int().min(0) }),
  ]),
)

export const SourceMark = z.enum(['unverifiedSource', 'demonstration'])

export const Criterion: z.ZodType<CriterionType> = z.object({
  id: z.string(),
  words: z.string(),
  source: z.string(),
  mark: SourceMark.optional(),
  test: Test,
})
