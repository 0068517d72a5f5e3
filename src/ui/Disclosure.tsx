import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'

type Props = { title: string; children: ReactNode; isOpenAtFirst?: boolean }

/** More of it, for whoever wants to read on. */
export function Disclosure({ title, children, isOpenAtFirst = false }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <View>
      <Pressable
        className='k-row k-row--press'
        onClick={() => setOpen(!isOpen)}
        label={`${title}，${isOpen ? '收起' : '展开'}`}
      >
        <View className='k-row__text'>
          <Text className='k-row__label'>{title}</Text>
        </View>
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />
      </Pressable>
      {isOpen && <View className='k-disclosure__panel'>{children}</View>}
    </View>
  )
}
