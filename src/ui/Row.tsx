import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { Pressable } from './Pressable'

type Props = { label: string; value?: ReactNode; detail?: string; onClick?: () => void; icon?: IconName }

/** One line of a list; with onClick it leads somewhere. */
export function Row({ label, value, detail, onClick, icon }: Props) {
  const content = (
    <>
      {icon && <Icon name={icon} className='k-row__icon' />}
      <View className='k-row__text'>
        <Text className='k-row__label'>{label}</Text>
        {detail && <Text className='k-row__detail'>{detail}</Text>}
      </View>
      {value !== undefined && <View className='k-row__value'>{value}</View>}
      {onClick && <Icon name='chevronRight' />}
    </>
  )
  const kind = value === undefined ? '' : detail ? ' k-row--fact k-row--told' : ' k-row--fact'
  if (!onClick) return <View className={`k-row${kind}`}>{content}</View>
  return (
    <Pressable className='k-row k-row--press' onClick={onClick}>
      {content}
    </Pressable>
  )
}
