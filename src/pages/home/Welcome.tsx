import { View } from '@tarojs/components'
import { openFind, openSignIn } from '@/cards/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

/** For someone whom we don't know yet: what one can do here, without signing in. */
export function Welcome({ cityName }: { cityName: string }) {
  return (
    <Card tone='brand'>
      <Stack gap={4}>
        <Heading level={1}>{`在${cityName}创业，能享受哪些政策？`}</Heading>
        <Paragraph>答几个问题就知道合不合适、能领多少、要带什么。不用登录，也不收费。</Paragraph>
        <View className='home__start'>
          <Stack gap={4}>
            <Button onClick={openFind}>看看我能领什么</Button>
            <LinkButton onClick={openSignIn}>办过事？登录看进度</LinkButton>
          </Stack>
        </View>
      </Stack>
    </Card>
  )
}
