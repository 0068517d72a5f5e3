import { useState } from 'react'
import { Pages } from '@/cards/Pages'
import { openSignIn } from '@/cards/routes'
import { Tiles } from '@/cards/Tiles'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import { Empty } from '@/ui/Empty'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import './index.scss'
import { NoticeCard, type PublicNotice } from './NoticeCard'
import { ObjectionSheet } from './ObjectionSheet'

/** Who is about to get money, names and numbers masked; whoever knows better can say so. */
export default function Page() {
  const { session, isSignedIn } = useSession()
  const [disputed, setDisputed] = useState<PublicNotice>()
  const dispute = (notice: PublicNotice) => (isSignedIn ? setDisputed(notice) : openSignIn())
  return (
    <Screen title='公示' notice={useCityNotice()}>
      <Stack gap={4}>
        <Paragraph isQuiet>
          下面这些申请已经批准，公示没有异议就拨款。觉得哪一件不对，可以提出来，会有人核实。
        </Paragraph>
        {session ? (
          <Pages
            path='applications.publicNotices'
            input={{}}
            more='看后面的公示'
            empty={<Empty title='现在没有正在公示的' text='批准的申请会先在这里公示几天，再拨款。' />}
          >
            {(items) => (
              <Tiles>
                {items.map((item) => (
                  <NoticeCard key={item.applicationId} notice={item} today={session.today} onDispute={dispute} />
                ))}
              </Tiles>
            )}
          </Pages>
        ) : (
          <WaitForSession />
        )}
      </Stack>
      {disputed && <ObjectionSheet notice={disputed} onClose={() => setDisputed(undefined)} />}
    </Screen>
  )
}
