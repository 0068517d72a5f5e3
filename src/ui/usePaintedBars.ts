import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import themes from '@/theme.json'
import type { Theme } from './preferences'

let isPainted = false

/**
 * WeChat's own bars follow the phone by themselves. For whoever chose other colours each page paints them when it is shown,
 * and from then on also for whoever goes back to the phone's.
 */
export function usePaintedBars(theme: Theme, isTab: boolean): void {
  useEffect(() => paint(theme, isTab), [theme, isTab])
  useDidShow(() => paint(theme, isTab))
}

function paint(theme: Theme, isTab: boolean): void {
  if (theme === 'system' && !isPainted) return
  isPainted = true
  const colours = themes[theme === 'system' ? phoneTheme() : theme]
  const frontColor = colours.navText === 'white' ? '#ffffff' : '#000000'
  void Taro.setNavigationBarColor({ frontColor, backgroundColor: colours.navBackground }).catch(stays)
  if (isTab) void Taro.setTabBarStyle(tabBarIn(colours)).catch(stays)
}

/** A bar that can't be painted keeps its colours. */
const stays = () => undefined

const phoneTheme = () => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light')

const tabBarIn = ({ tabText, brand, tabBackground, tabBorder }: (typeof themes)['light']) => ({
  color: tabText,
  selectedColor: brand,
  backgroundColor: tabBackground,
  borderStyle: tabBorder === 'white' ? ('white' as const) : ('black' as const),
})
