import { Text, View } from '@tarojs/components'
import { useQuery } from '@/api/hooks'
import { openAsk } from '@/cards/routes'
import { Button } from '@/ui/Button'
import { callPhone } from '@/ui/callPhone'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

/** The one who helps me, one by one: a name, and one tap to call. */
export function SpecialistCard() {
  const { data } = useQuery('help.specialist')
  if (!data?.specialist) return null
  const { name, office, phone } = data.specialist
  return (
    <Card>
      <Stack gap={3}>
        <View className='home__person'>
          <View className='home__face' aria-hidden='true'>
            <Text>{name.slice(0, 1)}</Text>
          </View>
          <View>
            <Heading level={3}>{name}</Heading>
            <Paragraph isQuiet>您的创业服务专员 · {office}</Paragraph>
          </View>
        </View>
        <Inline gap={3}>
          {phone && (
            <Button isSmall tone='plain' icon='phone' label={`打电话给${name}`} onClick={() => callPhone(phone)}>
              打电话
            </Button>
          )}
          <Button isSmall tone='quiet' icon='help' onClick={() => openAsk()}>
            留言
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}
