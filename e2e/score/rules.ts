import type { Measurements } from '../weapp-host/measurements'
import type { ShownText } from './texts'

/** What the rules look at: the host's measurements, and the texts where the launcher lays pages out. */
export type Scored = Measurements & { texts?: ShownText[]; isElder?: boolean; overflow?: Worst }
export type Worst = { value: number; of: string }
export type Rule = {
  name: string
  unit: string
  /** the most, or the least, that is allowed */
  limit: { most: number } | { least: number }
  source: string
  /** the worst of what was measured; nothing where there was nothing of the kind */
  worst: (scored: Scored) => Worst | undefined
}

const KILOBYTE = 1024
const SECOND_MS = 1000
const MEMORY_MS = 180_000
/** Phones of the floor have two pixels to a CSS pixel. */
const PIXELS_PER_PX = 2
const LARGE_ANSWER_BYTES = 32 * KILOBYTE

const audits = 'WeChat 体验评分'
const elderDesign = '移动互联网应用适老化通用设计规范 (2021)'
const largest = (all: Worst[]): Worst | undefined =>
  all.reduce<Worst | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined)
const smallest = (all: Worst[]): Worst | undefined =>
  all.reduce<Worst | undefined>((a, b) => (a && a.value <= b.value ? a : b), undefined)

/** WeChat counts hand-overs in any second, not in calendar seconds. */
function setDataRate({ setData }: Scored): Worst | undefined {
  return largest(
    setData.map(({ at, page }) => ({
      value: setData.filter((other) => other.at >= at && other.at < at + SECOND_MS).length,
      of: page,
    })),
  )
}

function requestsAtOnce({ requests, now }: Scored): Worst | undefined {
  return largest(
    requests.map(({ startedAt, name }) => ({
      value: requests.filter((other) => other.startedAt <= startedAt && (other.endedAt ?? now) > startedAt).length,
      of: name,
    })),
  )
}

/** How often the same large answer came to the same question within three minutes. */
function repeatedAnswers({ requests }: Scored): Worst | undefined {
  const large = requests.filter(({ answerBytes = 0 }) => answerBytes > LARGE_ANSWER_BYTES)
  return largest(
    large.map(({ name, questionHash, answerHash, startedAt }) => ({
      value: large.filter(
        (other) =>
          other.questionHash === questionHash &&
          other.answerHash === answerHash &&
          other.startedAt > startedAt &&
          other.startedAt - startedAt < MEMORY_MS,
      ).length,
      of: name,
    })),
  )
}

/** Pictures that have their place and nothing in it: the file isn't there, or is none. */
function lostPictures({ images }: Scored): Worst | undefined {
  const lost = images.filter(({ shown, natural }) => shown.width * shown.height > 0 && natural.width === 0)
  return { value: lost.length, of: lost.map(({ source }) => source.slice(0, 40)).join(', ') }
}

/** Pixels loaded for every pixel shown; a picture out of lines fits every place. */
function wastedPixels({ images }: Scored): Worst | undefined {
  const shownImages = images.filter(({ shown, source }) => shown.width * shown.height > 0 && !/svg\+xml/.test(source))
  return largest(
    shownImages.map(({ natural, shown, source }) => ({
      value: (natural.width * natural.height) / (shown.width * shown.height * PIXELS_PER_PX ** 2),
      of: source.slice(0, 40),
    })),
  )
}

/** The shorter side of everything that can be tapped and is laid out. */
function smallestTarget({ targets }: Scored): Worst | undefined {
  const there = targets.filter(({ box, isDisabled }) => box.width > 0 && box.height > 0 && !isDisabled)
  return smallest(
    there.map(({ box, kind, name }) => ({ value: Math.min(box.width, box.height), of: `${kind} “${name}”` })),
  )
}

/** Contrast of every text as a part of what it needs: large ones may have less. */
function weakestText({ texts = [] }: Scored): Worst | undefined {
  return smallest(texts.map(({ contrast, needed, text }) => ({ value: (contrast / needed) * 4.5, of: `“${text}”` })))
}

/** 适老化: nobody who asked for large text is shown small one. */
function smallestText({ texts = [], isElder }: Scored): Worst | undefined {
  return isElder ? smallest(texts.map(({ size, text }) => ({ value: size, of: `“${text}”` }))) : undefined
}

export const rules: readonly Rule[] = [
  { name: 'setData in a second', unit: '', limit: { most: 20 }, source: audits, worst: setDataRate },
  {
    name: 'largest setData',
    unit: 'KB',
    limit: { most: 32 },
    source: `${audits} allows 256; ours is smaller for old phones`,
    worst: ({ setData }) => largest(setData.map(({ bytes, page }) => ({ value: bytes / KILOBYTE, of: page }))),
  },
  {
    name: 'nodes',
    unit: '',
    limit: { most: 599 },
    source: `${audits} allows 1,000`,
    worst: ({ tree, page }) => ({ value: tree.nodes, of: page }),
  },
  {
    name: 'depth',
    unit: '',
    limit: { most: 29 },
    source: audits,
    worst: ({ tree, page }) => ({ value: tree.depth, of: page }),
  },
  {
    name: 'children of one node',
    unit: '',
    limit: { most: 60 },
    source: audits,
    worst: ({ tree }) => ({ value: tree.mostChildren, of: tree.mostChildrenOf }),
  },
  { name: 'requests at once', unit: '', limit: { most: 10 }, source: audits, worst: requestsAtOnce },
  {
    name: 'same large answer again',
    unit: '',
    limit: { most: 0 },
    source: `${audits}: within three minutes; it calls 128 KB large, we 32`,
    worst: repeatedAnswers,
  },
  {
    name: 'pixels loaded for one shown',
    unit: '',
    limit: { most: 4 },
    source: `${audits}: fit to their place`,
    worst: wastedPixels,
  },
  {
    name: 'pictures that did not load',
    unit: '',
    limit: { most: 0 },
    source: `${audits}: 图片请求不出错`,
    worst: lostPictures,
  },
  {
    name: 'wider than the screen',
    unit: 'px',
    limit: { most: 0 },
    source: 'nobody scrolls sideways to read',
    worst: ({ overflow }) => overflow,
  },
  {
    name: 'smallest text for elders',
    unit: 'px',
    limit: { least: 18 },
    source: elderDesign,
    worst: smallestText,
  },
  {
    name: 'smallest tap target',
    unit: 'px',
    limit: { least: 44 },
    source: elderDesign,
    worst: (scored) => (scored.isElder ? undefined : smallestTarget(scored)),
  },
  {
    name: 'smallest tap target for elders',
    unit: 'px',
    limit: { least: 60 },
    source: elderDesign,
    worst: (scored) => (scored.isElder ? smallestTarget(scored) : undefined),
  },
  { name: 'weakest contrast', unit: ': 1', limit: { least: 4.5 }, source: 'WCAG 2.1, 1.4.3', worst: weakestText },
]

/** Half a pixel and a rounding of the renderer break no rule. */
const TOLERANCE = 0.5

export const isBroken = ({ limit, unit }: Rule, { value }: Worst): boolean =>
  'most' in limit ? value > limit.most : value < limit.least - (unit === 'px' ? TOLERANCE : 0)

/** One sentence for each rule that a measurement breaks. */
export function broken(place: string, scored: Scored): string[] {
  return rules.flatMap((rule) => {
    const worst = rule.worst(scored)
    if (!worst || !isBroken(rule, worst)) return []
    const [word, limit] = 'most' in rule.limit ? ['at most', rule.limit.most] : ['at least', rule.limit.least]
    return [
      `${place}: ${rule.name} is ${Math.round(worst.value * 10) / 10}, ${word} ${limit} (${rule.source}): ${worst.of}`,
    ]
  })
}
