import { li, photo } from './city'
import type { Phone } from './weapp-host/phone'

const GRANT = '/features/policies/detail/index?id=guichuan-startup-grant'

/** Opens the startup grant and begins, or goes on with, its form. */
export async function openForm(phone: Phone): Promise<void> {
  await phone.go(GRANT)
  await phone.sees(/去申请|接着填/)
  await phone.tap((await phone.text()).includes('接着填') ? '接着填' : '去申请')
  await phone.sees(/第 \d 步/)
  await phone.settled()
}

async function takeOffers(phone: Phone): Promise<void> {
  await phone.tap('项都用')
  await phone.seesNot('项都用')
}

/** Takes the first page of a paper, unless it is there. */
export async function photograph(phone: Phone, paper: string): Promise<void> {
  if ((await phone.text()).includes(`${paper} 第 1 页`)) return
  await phone.takePhoto(photo(paper))
  await phone.tap(`${paper}：拍照`)
  await phone.sees(`${paper} 第 1 页`)
}

/** Fills the form as far as the account. */
export async function fillToAccount(phone: Phone): Promise<void> {
  await takeOffers(phone)
  await phone.type('身份证号', li.residentId)
  await phone.tap('下一步')
  await takeOffers(phone)
  await phone.type('名称', li.businessName)
  await phone.type('统一社会信用代码', li.creditCode)
  await phone.tap('下一步')
  await phone.sees('户名')
}

async function fillAccount(phone: Phone): Promise<void> {
  await phone.type('户名', '李返乡')
  await phone.type('开户银行', li.accountBank)
  await phone.type('银行卡号', li.accountNumber)
  await phone.tap('下一步')
}

/** On from wherever the draft stands to its papers. */
export async function fillToPapers(phone: Phone): Promise<void> {
  if ((await phone.text()).includes('第 1 步')) await fillToAccount(phone)
  if ((await phone.text()).includes('第 3 步')) await fillAccount(phone)
  await phone.sees('上传材料')
}

/** On from wherever the draft stands to the last sheet. */
export async function fillToSheet(phone: Phone): Promise<void> {
  await fillToPapers(phone)
  for (const paper of ['身份证正反面', '营业执照', '银行卡或社会保障卡']) await photograph(phone, paper)
  await phone.tap('下一步')
  await phone.sees('同意并签署')
}

/** On from wherever the draft stands to the last sheet, signed and ready to be handed in. */
export async function fillToEnd(phone: Phone): Promise<void> {
  await fillToSheet(phone)
  await phone.tap('同意并签署')
  await phone.settled()
}
