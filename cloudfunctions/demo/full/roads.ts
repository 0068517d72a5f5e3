import type { ApplicationAction } from '../../../src/domain/applications/status'
import type { Weighted } from '../random'

/** When the next thing happens: so many working days after the last one, or the day after a day of the case's own. */
export type Wait = readonly [least: number, most: number] | 'afterNotice' | 'afterDue' | 'afterMonth'
export type Step = readonly [ApplicationAction, Wait]
export type Road = {
  name: string
  steps: readonly Step[]
  /** deferrable documents that weren't there at first */
  missing?: number
}

const notice: Step = ['endPublicNotice', 'afterNotice']
const orderAndSend: readonly Step[] = [
  ['orderPayment', [1, 4]],
  ['sendPayment', [0, 1]],
]
const said: readonly Step[] = [
  ['confirmCredited', [1, 3]],
  ['confirmReceipt', [0, 8]],
]
const unsaid: readonly Step[] = [
  ['confirmCredited', [1, 3]],
  ['close', 'afterMonth'],
]
const paid: readonly Step[] = [notice, ...orderAndSend, ...said]
const accept: Step = ['accept', [0, 3]]
const approve: Step = ['approve', [0, 2]]

/** How cases went, by their shares in per cent; made up, as no source says. `review` stands for the pace of the version. */
const roadsWith = (review: Step): readonly Weighted<Road>[] => [
  [66, { name: '一路办结', steps: [accept, review, approve, ...paid] }],
  [8, { name: '没点收到，满 30 天办结', steps: [accept, review, approve, notice, ...orderAndSend, ...unsaid] }],
  [9, { name: '补正一次', steps: [['notify', [1, 4]], ['supplement', [1, 8]], accept, review, approve, ...paid] }],
  [2.5, { name: '审核超期', steps: [accept, ['review', [12, 20]], approve, ...paid] }],
  [1, { name: '超时未告知，视为受理', steps: [['acceptBySilence', 'afterDue'], review, approve, ...paid] }],
  [1.5, { name: '审批退回', steps: [accept, review, ['return', [0, 1]], ['review', [0, 2]], approve, ...paid] }],
  [
    2,
    {
      name: '银行退汇',
      steps: [
        ...[accept, review, approve, notice, ...orderAndSend],
        ...([
          ['reportReturned', [1, 3]],
          ['correctAccount', [1, 5]],
        ] as const),
        ...orderAndSend,
        ...said,
      ],
    },
  ],
  [
    0.5,
    { name: '公示有异议', steps: [accept, review, approve, ['object', [1, 3]], ['dismissObjection', [1, 3]], ...paid] },
  ],
  [3, { name: '不予受理', steps: [['decline', [1, 4]]] }],
  [2, { name: '审批驳回', steps: [accept, review, ['reject', [0, 2]]] }],
  [1.5, { name: '申请人撤回', steps: [accept, ['withdraw', [0, 3]]] }],
  [
    1,
    {
      name: '逾期未补正，终止',
      steps: [
        ['notify', [1, 4]],
        ['terminate', 'afterDue'],
      ],
    },
  ],
]

const conditional: Weighted<Road> = [
  8,
  {
    name: '容缺受理',
    missing: 1,
    steps: [['acceptConditionally', [0, 3]], ['review', [1, 2]], ['supplement', [0, 2]], approve, ...paid],
  },
]

export const quickRoads: readonly Weighted<Road>[] = roadsWith(['review', [1, 4]])
/** While fifteen working days were allowed, they were used. */
export const slowRoads: readonly Weighted<Road>[] = roadsWith(['review', [4, 10]])
export const conditionalRoads: readonly Weighted<Road>[] = [...quickRoads, conditional]
