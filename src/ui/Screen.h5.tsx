import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { Icon } from './Icon'
import { rootClass, usePreferences } from './preferences'
import type { ScreenProps } from './Screen'
import './Screen.h5.scss'
import { watchTabBar } from './tabBar.h5'
import { useCalmPage } from './useCalmPage'

function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}

/** The document's title follows the page, also when one comes back to it. */
function useTitle(title: string) {
  const tell = () => void Taro.setNavigationBarTitle({ title })
  useEffect(tell, [title])
  useDidShow(tell)
}

/** A page that opens, or comes back, takes the focus to its name: what had it before is no longer to be seen. */
function useFocusOnTitle() {
  const title = useRef<HTMLHeadingElement>(null)
  const arrive = () => {
    const { activeElement } = document
    const isLost = !(activeElement instanceof HTMLElement) || activeElement.offsetParent === null
    if (isLost) title.current?.focus({ preventScroll: true })
  }
  useEffect(arrive, [])
  useDidShow(arrive)
  return title
}

/** The browser has no title bar of WeChat's: the page brings its own, with the way back. */
export function Screen({ title, isTab, notice, footer, isNarrow, children }: ScreenProps) {
  const preferences = usePreferences()
  const { isElder, theme } = preferences
  const isCalm = useCalmPage()
  useTitle(title)
  const name = useFocusOnTitle()
  useLayoutEffect(() => {
    document.body.dataset.theme = theme
    document.body.dataset.text = isElder ? 'elder' : 'normal'
  }, [isElder, theme])
  useEffect(watchTabBar)
  return (
    <div
      className={`${rootClass(preferences)}${footer ? ' k-screen--with-footer' : ''}${isCalm ? '' : ' k-screen--held'}`}
    >
      <header className='k-header'>
        {!isTab && (
          <button type='button' className='k-link' onClick={goBack}>
            <Icon name='arrowLeft' className='k-button__icon' />
            返回
          </button>
        )}
        <h1 ref={name} tabIndex={-1} className='k-header__title'>
          {title}
        </h1>
      </header>
      {notice && <div className='k-screen__notice'>{notice}</div>}
      <main className={`k-screen__body${isNarrow ? ' k-screen__body--narrow' : ''}`}>{children}</main>
      {footer && <div className='k-screen__footer'>{footer}</div>}
    </div>
  )
}
