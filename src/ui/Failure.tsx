import { View } from '@tarojs/components'
import { sayToReader } from '@/domain/core/problem'
import { Button } from './Button'
import { Icon } from './Icon'
import { Paragraph } from './Paragraph'
import { Stack } from './Stack'

type Props = { problem: { message: string; code?: string }; onRetry?: () => void }

/** Why something can't be read, in words, and the way on. */
export function Failure({ problem, onRetry }: Props) {
  return (
    <View className='k-empty' aria-role='alert'>
      <Stack>
        <View>
          <Icon name={problem.code === 'offline' ? 'wifiOff' : 'help'} className='k-empty__icon' />
          <Paragraph>{sayToReader(problem)}</Paragraph>
        </View>
        {onRetry && (
          <Button tone='plain' onClick={onRetry}>
            再试一次
          </Button>
        )}
      </Stack>
    </View>
  )
}
