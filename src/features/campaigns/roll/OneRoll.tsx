import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import type { RollImport } from '@/contract/rolls'
import { sayInstant } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Disclosure } from '@/ui/Disclosure'
import { Heading } from '@/ui/Heading'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Progress } from '@/ui/Progress'
import { Stack } from '@/ui/Stack'
import { Lines } from './Lines'
import { RollActions } from './RollActions'
import { stageWords } from './stageWords'
import { useAdvance } from './useAdvance'

/** One import: how far it is, what it brings, and what can be done with it. */
export function OneRoll({ id }: { id: string }) {
  const { data, problem, reload } = useQuery('rolls.get', { id })
  const way = useAdvance(data)
  if (!data) return problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading />
  return (
    <Stack gap={4}>
      <Card tone={data.isUnderWay ? 'waiting' : 'brand'}>
        <Stack>
          <Heading level={2}>{headline(data)}</Heading>
          <Paragraph>
            {data.name} · {data.divisionName} · {sayInstant(data.startedAt)} {data.by}导入
          </Paragraph>
          {data.isUnderWay && (
            <Progress
              value={data.done}
              max={data.total}
              label={`${stageWords[data.stage]} ${data.done} / ${data.total} 行`}
            />
          )}
        </Stack>
      </Card>
      {way.problem && (
        <Notice tone='warm'>
          {way.problem.message}
          <Button isSmall tone='plain' onClick={way.goOn}>
            接着做
          </Button>
        </Notice>
      )}
      {data.ignored.length > 0 && <Notice tone='informing'>{`这些列没有用到：${data.ignored.join('、')}`}</Notice>}
      <RollActions roll={data} />
      {data.stage !== 'checking' && <Lines key={data.stage} roll={data} />}
      <Disclosure title='认出来的列'>
        <Paragraph>{data.columns.join('、')}</Paragraph>
      </Disclosure>
    </Stack>
  )
}

function headline({ stage, counts, stays }: RollImport): string {
  const brings = counts.new + counts.changed
  if (stage === 'preview') return brings > 0 ? `核对完了，${brings} 行可以写入，等您确认` : '核对完了，没有要写入的'
  if (stage === 'committed') return `已写入 ${brings} 行`
  if (stage === 'undone') return stays > 0 ? `已撤回，有 ${stays} 行留了下来` : '已全部撤回'
  return stageWords[stage]
}
