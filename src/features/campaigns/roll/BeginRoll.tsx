import { useState } from 'react'
import { call } from '@/api/client'
import { DivisionField } from '@/cards/DivisionField'
import { openRoll } from '@/cards/routes'
import type { Session } from '@/contract/session'
import type { Problem } from '@/domain/core/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { DateField } from '@/ui/DateField'
import { toast } from '@/ui/dialogs'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Progress } from '@/ui/Progress'
import { Stack } from '@/ui/Stack'
import { pickRoll } from './pickRoll'
import { saveFile } from './saveFile'
import { sendRoll } from './sendRoll'

const VILLAGE_DIGITS = 12
type Props = { areas: Session['grants']; today: string }
type Sending = { percent: number } | { problem: Problem } | undefined

/** Which roll it is, of which day, and the file. Choosing it sends it; nothing is written yet. */
export function BeginRoll({ areas, today }: Props) {
  const [scope, setScope] = useState(areas[0]?.area ?? '')
  const [village, setVillage] = useState('')
  const [asOf, setAsOf] = useState(today)
  const [sending, setSending] = useState<Sending>()
  const isReady = scope !== 'village' || village.length === VILLAGE_DIGITS
  const choose = async () => {
    const [file] = await pickRoll()
    if (!file) return
    setSending({ percent: 0 })
    const divisionCode = scope === 'village' ? village : scope
    const sent = await sendRoll(file, { divisionCode, asOf }, (percent) => setSending({ percent }))
    if (typeof sent !== 'string') return setSending({ problem: sent })
    setSending(undefined)
    openRoll(sent)
  }
  return (
    <Card>
      <Stack gap={4}>
        <Paragraph>
          选好文件后先给您看：哪些是新增的、哪些有变化、哪些要核对。您确认以后才写入，写入以后也能撤回。
        </Paragraph>
        <Choice label='这份名册是哪里的' options={scopes(areas)} value={scope} onChange={setScope} />
        {scope === 'village' && (
          <DivisionField label='哪个县（市、区）' value={village} onChange={setVillage} isRequired />
        )}
        <DateField
          label='名册是哪一天的'
          value={asOf}
          onChange={setAsOf}
          max={today}
          help='走访时记下的地址比这一天新的，不会被名册改掉'
        />
        {sending && 'problem' in sending && <Notice tone='warm'>{sending.problem.message}</Notice>}
        {sending && 'percent' in sending ? (
          <Progress
            value={sending.percent}
            max={100}
            label={sending.percent < 100 ? `正在上传 ${sending.percent}%` : '正在读文件，大的要十来秒'}
          />
        ) : (
          <Button icon='fileText' onClick={() => void choose()} isDisabled={!isReady}>
            选名册文件
          </Button>
        )}
        <Paragraph isQuiet>可以是 Excel（.xlsx）或 CSV，一份最多 10 万行、10 MB。</Paragraph>
        <LinkButton icon='fileCheck' onClick={() => void downloadTemplate()}>
          下载模板
        </LinkButton>
      </Stack>
    </Card>
  )
}

const scopes = (areas: Session['grants']) => [
  ...areas.map(({ area, areaName }) => ({
    value: area,
    label: `${areaName}的，名册里有“村”这一列`,
  })),
  { value: 'village', label: '整份是同一个村的' },
]

async function downloadTemplate() {
  try {
    await saveFile(await call('rolls.template', undefined as never))
  } catch (problem) {
    toast((problem as Problem).message)
  }
}
