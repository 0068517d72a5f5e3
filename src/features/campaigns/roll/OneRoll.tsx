import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import type { RollImport } from '@/contract/rolls'
import { sayDay, sayInstant } from '@/domain/core/plainDate'
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
export function OneRoll({ id, today }: { id: string; today: string }) {
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
      <Paragraph isQuiet>{sayKept(data, today)}</Paragraph>
      {data.stage !== 'checking' && !data.isSwept && <Lines key={data.stage} roll={data} />}
      <Disclosure title='认出来的列'>
        <Paragraph>{data.columns.join('、')}</Paragraph>
      </Disclosure>
    </Stack>
  )
}

/** How long the lines are there: they hold what people's files don't need. */
function sayKept({ isSwept, keptUntil, stage }: RollImport, today: string): string {
  if (isSwept) return '逐行的内容到期清掉了，只留下数字，不能再撤回。'
  const end = stage === 'committed' ? '清掉，也不能再撤回' : '清掉'
  return `逐行的内容留到${sayDay(keptUntil, today)}，过后${end}。`
}

function headline({ stage, counts, stays }: RollImport): string {
  const brings = counts.new + counts.changed
  if (stage === 'preview') return brings > 0 ? `核对完了，${brings} 行可以写入，等您确认` : '核对完了，没有要写入的'
  if (stage === 'committed') return `已写入 ${brings} 行`
  if (stage === 'undone') return stays > 0 ? `已撤回，有 ${stays} 行留了下来` : '已全部撤回'
  return stageWords[stage]
}
