import type { ReactNode } from 'react'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

/** For the administrator: which year's days off aren't in the calendar yet, and what to do about it. */
export function WithCalendar({ year, children }: { year?: number; children: ReactNode }) {
  if (year === undefined) return <>{children}</>
  return (
    <Stack gap={6}>
      <Card tone='waiting'>
        <Stack gap={2}>
          <Heading level={2}>{year} 年的放假安排还没有录入</Heading>
          <Paragraph>没录入时，{year} 年的办件期限只能按平常的周末估计，放假和调休算不进去。</Paragraph>
          <Paragraph>
            国务院办公厅的通知发了，就照《系统管理员怎么装》里“录入明年的放假安排”做：填一张小表，运行一条命令，不用重启。
          </Paragraph>
        </Stack>
      </Card>
      {children}
    </Stack>
  )
}
