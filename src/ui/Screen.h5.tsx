import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Icon } from './Icon'
import { rootClass, usePreferences } from './preferences'
import type { ScreenProps } from './Screen'

function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}

/** The browser has no title bar of WeChat's: the page brings its own, with the way back. */
export function Screen({ title, isTab, notice, footer, isNarrow, children }: ScreenProps) {
  const preferences = usePreferences()
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return (
    <div className={`${rootClass(preferences)}${footer ? ' k-screen--with-footer' : ''}`}>
      <header className='k-header'>
        {!isTab && (
          <button type='button' className='k-link' onClick={goBack}>
            <Icon name='arrowLeft' className='k-button__icon' />
            返回
          </button>
        )}
        <h1 className='k-header__title'>{title}</h1>
      </header>
      {notice && <div className='k-screen__notice'>{notice}</div>}
      <main className={`k-screen__body${isNarrow ? ' k-screen__body--narrow' : ''}`}>{children}</main>
      {footer && <div className='k-screen__footer'>{footer}</div>}
    </div>
  )
}
