/** One line of the audit log, as the person whose file it is reads it. */
export type Look = {
  action: string
  procedure?: string | undefined
  name?: string | undefined
  office?: string | undefined
}

const deeds: Record<string, string> = {
  read: '看了您的档案',
  readSealed: '看了您的申请材料和联系方式',
  phoneChanged: '当面给您换了登录手机号',
  restored: '恢复了您签承诺书的资格',
  filesJoined: '把您的两份档案合成了一份',
  filesParted: '把合并过的档案分开了',
  toldApart: '确认另一份相像的档案不是您的',
}
const lookedAt: Record<string, string> = {
  'registry.pair': '核对了您的档案和另一份相像的档案',
  'visits.households': '为上门走访，把您村的名单取到了手机上，名单里有您家',
  'eligibility.outreachMatch': '找符合政策的人时，看到了您',
}

/** `县人社局 陈晓 看了您的申请材料`; nobody's name where the system did it by itself. */
export function sayLook({ action, procedure, name, office }: Look): string {
  const who = name ? [office, name].filter(Boolean).join(' ') : '系统'
  return `${who} ${lookedAt[procedure ?? ''] ?? deeds[action] ?? '看了您的档案'}`
}
