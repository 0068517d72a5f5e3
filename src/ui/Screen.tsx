import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { rootClass, usePreferences } from './preferences'
import { PrivacySheet } from './PrivacySheet'
import { useCalmPage } from './useCalmPage'
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
  const isCalm = useCalmPage()
  usePaintedBars(preferences.theme, isTab)
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return (
    <View
      className={`${rootClass(preferences)}${footer ? ' k-screen--with-footer' : ''}${isCalm ? '' : ' k-screen--held'}`}
    >
      {notice && <View className='k-screen__notice'>{notice}</View>}
      <View className='k-screen__body'>{children}</View>
      {footer && <View className='k-screen__footer'>{footer}</View>}
      <PrivacySheet />
    </View>
  )
}
