/** Why a line can't be taken over: wrong has to be mended in the file, doubtful is for people to decide. */
export type Fault = {
  code: FaultCode
  line?: number
  words?: string
  /** the people, households or villages that could be meant */
  ids?: readonly string[]
}

/** `wrong`, `doubtful`, or `note`: taken over but for this part. */
export const faults = {
  nameMissing: { kind: 'wrong', say: () => '没有姓名' },
  nameLong: { kind: 'wrong', say: () => '姓名太长了（最多 30 个字），请检查是不是填错了列' },
  addressLong: { kind: 'wrong', say: () => '地址太长了（最多 100 个字）' },
  idInvalid: { kind: 'wrong', say: () => '身份证号不对，请对照证件检查 18 位号码' },
  phoneInvalid: { kind: 'wrong', say: () => '手机号不对，应为 11 位数字' },
  birthInvalid: { kind: 'wrong', say: () => '出生日期看不懂，请写成 1980-01-31 这样' },
  villageMissing: { kind: 'wrong', say: () => '没有写是哪个村' },
  villageUnknown: { kind: 'wrong', say: ({ words }) => `您负责的地区里没有“${words ?? ''}”` },
  villageTwice: { kind: 'doubtful', say: ({ words }) => `叫“${words ?? ''}”的村不止一个，请加一列“乡镇”写清楚` },
  idSpoiled: { kind: 'doubtful', say: () => 'Excel 把身份证号改坏了，请把这一列设成文本再导出' },
  idTwice: { kind: 'doubtful', say: ({ line }) => `和第 ${line} 行的身份证号相同` },
  phoneTwice: { kind: 'doubtful', say: ({ line }) => `和第 ${line} 行别的人家的手机号相同` },
  personTwice: { kind: 'doubtful', say: ({ line }) => `和第 ${line} 行像是同一个人` },
  birthDiffers: { kind: 'doubtful', say: () => '出生日期和身份证号对不上' },
  idOtherName: { kind: 'doubtful', say: () => '这个身份证号的档案上是另一个姓名' },
  livesElsewhere: { kind: 'doubtful', say: ({ words }) => `这个人的档案在${words ?? ''}` },
  idBeyond: { kind: 'doubtful', say: () => '这个身份证号已登记在别的地区的档案上' },
  otherId: { kind: 'doubtful', say: () => '这一户里同名的人，档案上是另一个身份证号' },
  nameTwice: { kind: 'doubtful', say: () => '这一户里同名的人不止一个，请补上身份证号' },
  otherHousehold: {
    kind: 'doubtful',
    say: ({ words }) => `这个人现在登记在户主${words ?? ''}的一户，分户、迁户请先核实`,
  },
  householdSplit: {
    kind: 'doubtful',
    say: ({ words }) => `登记册上和户主${words ?? ''}是一户，名册里另是一户`,
  },
  nameSplit: {
    kind: 'doubtful',
    say: ({ words }) => `登记册上户主${words ?? ''}的一户里有同名的人，名册里另是一户`,
  },
  headTwice: { kind: 'doubtful', say: ({ words }) => `村里户主叫${words ?? ''}的不止一户，看不出是哪一户` },
  phoneElsewhere: { kind: 'doubtful', say: () => '这个手机号登记在另一个人的档案上' },
  phoneBeyond: { kind: 'doubtful', say: () => '这个手机号已登记在别的地区的档案上' },
  outdated: { kind: 'doubtful', say: () => '看过预览以后情况变了，这一行没有写入，请再导入一次' },
  idLeft: { kind: 'note', say: () => '身份证号没有写，请让本人带证件补上' },
  idKept: { kind: 'note', say: () => '身份证号和档案上的不同，没有改' },
  nameKept: { kind: 'note', say: ({ words }) => `姓名还按档案上的“${words ?? ''}”，没有改` },
  homeKept: { kind: 'note', say: ({ words }) => `住处还按登记册上的（${words ?? ''}），没有改` },
  phoneLeft: { kind: 'note', say: () => '手机号没有写' },
  repeats: { kind: 'note', say: ({ line }) => `和第 ${line} 行是同一个人，不再写一遍` },
  phoneShared: { kind: 'note', say: () => '和家人共用一个手机号，号码记在先登记的人名下' },
  phoneKept: { kind: 'note', say: () => '手机号和档案上的不同，没有改：换手机号要本人当面办' },
  relationKept: { kind: 'note', say: ({ words }) => `与户主关系现在记的是“${words ?? ''}”，没有改` },
  addressKept: { kind: 'note', say: ({ words }) => `现在的地址是 ${words ?? ''} 记的，比名册新，没有改` },
} as const satisfies Record<string, { kind: 'wrong' | 'doubtful' | 'note'; say: (fault: Fault) => string }>
export type FaultCode = keyof typeof faults

export const faultKind = ({ code }: Fault) => faults[code].kind
export const sayFault = (fault: Fault): string => (faults[fault.code].say as (fault: Fault) => string)(fault)

/** One line of a roll, cleaned, with whom it stands together. */
export type RollLine = {
  line: number
  town: string
  village: string
  group: string
  address: string
  name: string
  head: string
  relation: string
  residentId: string
  /** an ID that can't be used, as it was written; and what else is only compared or given back */
  unreadId: string
  birth: string
  number: string
  phone: string
  /** the same for all lines of one household of the file */
  household: string
  isFirstOfHousehold: boolean
  faults: Fault[]
}
