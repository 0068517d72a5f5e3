import { openWaitingVisits } from '@/cards/routes'
import { sayInstant, type Instant } from '@/domain/core/plainDate'
import { Problem } from '@/domain/core/problem'
import type { Meter } from '@/offline/meter'
import type { VisitDesk } from '@/offline/visitDesk'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

type Props = { desk: VisitDesk; loadedAt: Instant }

/** What waits, what has arrived, how full the phone is; and what the officer has to do about it. */
export function MeterCard({ desk, loadedAt }: Props) {
  const meter = desk.meter()
  if (!meter) return null
  return (
    <Stack>
      <Card tone={meter.waiting > 0 ? 'waiting' : 'brand'}>
        <Stack gap={2}>
          <Heading level={2}>{meter.waiting > 0 ? `等上传 ${meter.waiting} 户` : '记下的都上传了'}</Heading>
          <Paragraph>{`已上传 ${meter.kept} 户 · 手机存储 ${meter.percentFull}%`}</Paragraph>
          {meter.photos > 0 && <Paragraph>{`还有 ${meter.photos} 张照片等上传，记录先走，照片随后`}</Paragraph>}
          <Paragraph isQuiet>{`上次更新：${sayInstant(loadedAt)}`}</Paragraph>
          <Button tone='plain' isBusy={desk.isSyncing()} onClick={() => void desk.sync(true)}>
            {meter.waiting > 0 ? '现在上传' : '现在更新'}
          </Button>
          {meter.waiting > 0 && <Row label='看看是哪几户' onClick={openWaitingVisits} />}
        </Stack>
      </Card>
      {meter.toMend > 0 && (
        <Card tone='warm' onClick={openWaitingVisits} label={`${meter.toMend} 户没收下，请改一下`}>
          <Heading level={3}>{`${meter.toMend} 户没收下，请改一下`}</Heading>
          <Paragraph>点开看原因，改好再存就行。</Paragraph>
        </Card>
      )}
      {meter.photosRefused > 0 && (
        <Card tone='warm' onClick={openWaitingVisits} label={`${meter.photosRefused} 张照片没收下`}>
          <Heading level={3}>{`${meter.photosRefused} 张照片没收下`}</Heading>
          <Paragraph>记录已经收下了。点开看照片的原因，再传一次或不传了。</Paragraph>
        </Card>
      )}
      <Troubles meter={meter} problem={desk.problem()} />
    </Stack>
  )
}

function Troubles({ meter, problem }: { meter: Meter; problem: Problem | undefined }) {
  return (
    <>
      {problem && <Notice tone='waiting'>{sayProblem(problem)}</Notice>}
      {meter.isFull && problem?.code !== 'storage_full' && (
        <Notice tone='warm'>{new Problem('storage_full').message}</Notice>
      )}
      {meter.unreadable > 0 && (
        <Notice tone='warm'>{`这部手机上还有 ${meter.unreadable} 户是用别的身份记的。请用那个身份登录后上传。`}</Notice>
      )}
    </>
  )
}

const sayProblem = (problem: Problem): string =>
  problem.code === 'offline' ? '现在没有网络，照常走访：记下的都在手机里，有了网会自己上传。' : problem.message
