import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { rootClass, usePreferences } from './preferences'
import { PrivacySheet } from './PrivacySheet'
import { usePaintedBars } from './usePaintedBars'

export type ScreenProps = {
  title: string
  isTab?: boolean
  notice?: string
  footer?: ReactNode
  isNarrow?: boolean
  children: ReactNode
}

/** The root of every page: theme, text size, the line on top that says what kind of city this is, the one main button. */
export function Screen({ title, isTab = false, notice, footer, children }: ScreenProps) {
  const preferences = usePreferences()
  usePaintedBars(preferences.theme, isTab)
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return (
    <View className={`${rootClass(preferences)}${footer ? ' k-screen--with-footer' : ''}`}>
      {notice && <View className='k-screen__notice'>{notice}</View>}
      <View className='k-screen__body'>{children}</View>
      {footer && <View className='k-screen__footer'>{footer}</View>}
      <PrivacySheet />
    </View>
  )
}
