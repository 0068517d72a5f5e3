import type { RollImport } from '@/contract/rolls'

export const stageWords: Record<RollImport['stage'], string> = {
  checking: '正在核对',
  preview: '等您确认',
  committing: '正在写入',
  committed: '已写入',
  undoing: '正在撤回',
  undone: '已撤回',
  discarded: '没有写入',
}

export type RowState = keyof RollImport['counts']
export const rowStateWords: Record<RowState, string> = {
  new: '新增',
  changed: '有变化',
  same: '没有变化',
  doubtful: '要核对',
  later: '先不导入',
  wrong: '要改正',
}
export const rowStates = Object.keys(rowStateWords) as RowState[]

/** What each pile of lines means for whoever looks at it. */
export const rowStateHelp: Record<RowState, string> = {
  new: '登记册上还没有的人，确认后新建档案。',
  changed: '登记册上已有的人，确认后按名册补上或改这些内容。',
  same: '和登记册上一样，不用动。',
  doubtful: '拿不准的，请您来定。没有定的不会写入，以后可以改好名册再导入一次。',
  later: '您说先不导入的。确认导入之前，随时可以改主意。',
  wrong: '写错的，不会写入。请按原因改好，再导入一次。',
}
