import { Text, View } from '@tarojs/components'
import { useQuery } from '@/api/hooks'

export default function Page() {
  const { data, problem } = useQuery('session.get')
  return (
    <View>
      <Text>{problem ? problem.message : data?.today}</Text>
    </View>
  )
}
