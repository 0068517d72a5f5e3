import { isUnanswered } from '@/domain/core/problem'
import type { Upload, uploadQueue } from '@/api/uploads'
import { Button } from '@/ui/Button'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Progress } from '@/ui/Progress'
import { Stack } from '@/ui/Stack'

type Props = { upload: Upload; queue: ReturnType<typeof uploadQueue> }

const say = ({ state, percent }: Upload) => {
  if (state === 'waiting') return '排队等着上传'
  return percent < 100 ? `正在上传 ${percent}%` : '传完了，正在核对'
}

/** A page on its way; when it didn't arrive, why, and the way on. */
export function UploadLine({ upload, queue }: Props) {
  const { key, state, percent, problem } = upload
  if (state !== 'failed') return <Progress value={percent} max={100} label={say(upload)} />
  const isLost = problem !== undefined && isUnanswered(problem)
  return (
    <Notice tone='warm'>
      <Stack gap={2}>
        <Paragraph>
          {problem?.code === 'offline' ? '没有网，这一页没传上去。照片还在手机里。' : problem?.message}
        </Paragraph>
        <Inline gap={4}>
          {isLost && (
            <Button isSmall tone='quiet' onClick={() => void queue.retry(key)}>
              再传一次
            </Button>
          )}
          <LinkButton onClick={() => queue.drop(key)}>{isLost ? '不传了' : '知道了'}</LinkButton>
        </Inline>
      </Stack>
    </Notice>
  )
}
