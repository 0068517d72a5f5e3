import { Text, View } from '@tarojs/components'

export default function Index() {
  return (
    <View>
      <Text>空</Text>
    </View>
  )
}
