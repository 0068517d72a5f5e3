import { paintTabs, renameTab, showChrome } from '../chrome'
import { openOverlay, showToast } from '../overlay'
import { current, isTab } from '../stack'
import { api } from './api'

function paragraph(...lines: unknown[]): HTMLElement {
  const box = document.createElement('div')
  for (const line of lines.filter(Boolean)) box.appendChild(document.createElement('p')).textContent = String(line)
  return box
}

const showModal = api(
  'showModal',
  ({ title, content, confirmText, cancelText, showCancel }) =>
    new Promise((resolve) => {
      const no = { text: String(cancelText ?? '取消'), choose: () => resolve({ confirm: false, cancel: true }) }
      const yes = { text: String(confirmText ?? '确定'), choose: () => resolve({ confirm: true, cancel: false }) }
      openOverlay(showCancel === false ? [yes] : [yes, no], undefined, paragraph(title, content))
    }),
)

const showActionSheet = api(
  'showActionSheet',
  ({ itemList }) =>
    new Promise((resolve, reject) => {
      const rows = (itemList as string[]).map((text, tapIndex) => ({ text, choose: () => resolve({ tapIndex }) }))
      openOverlay(rows, () => reject(new Error('cancel')))
    }),
)

export const dialogs = {
  showModal,
  showActionSheet,
  showToast: api('showToast', ({ title, duration }) => showToast(String(title), Number(duration ?? 1500))),
  hideToast: api('hideToast', () => document.getElementById('host-toast')?.remove()),
  showLoading: api('showLoading', ({ title }) => showToast(String(title ?? '加载中'), 60_000)),
  hideLoading: api('hideLoading', () => document.getElementById('host-toast')?.remove()),
  setNavigationBarTitle: api('setNavigationBarTitle', ({ title }) => {
    const page = current()
    if (page) page.title = String(title)
    showChrome()
  }),
  setNavigationBarColor: api('setNavigationBarColor', ({ frontColor, backgroundColor }) => {
    if (!['#ffffff', '#000000'].includes(String(frontColor))) throw new Error('invalid frontColor')
    const page = current()
    if (page) page.titleColours = { ink: String(frontColor), ground: String(backgroundColor) }
    showChrome()
  }),
  setTabBarStyle: api('setTabBarStyle', ({ color, selectedColor, backgroundColor }) => {
    if (!isTab(current()?.route ?? '')) throw new Error('not TabBar page')
    paintTabs({ ink: String(color), on: String(selectedColor), ground: String(backgroundColor) })
  }),
  setTabBarItem: api('setTabBarItem', ({ index, text }) => renameTab(Number(index), String(text))),
}
