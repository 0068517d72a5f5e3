import { useRouter } from '@tarojs/taro'
import type { Household } from '@/contract/visits'
import { openVisits } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import type { HeldDay, HeldVillage } from '@/offline/heldDay'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'
import { phoneDesk } from '../phoneDesk'
import { useVisitDesk } from '../useVisitDesk'
import { WithDay } from '../WithDay'
import './index.scss'
import { VisitPage } from './VisitPage'

/** One household: what is known of it, and the visit to it. */
export default function Page() {
  const { id = '', campaignId, code, mends } = useRouter().params
  const desk = useVisitDesk()
  const notice = useCityNotice()
  const found = desk.day() && findPlace(desk.day(), { id, campaignId, code })
  if (found) return <VisitPage key={id} {...found} mends={mends} />
  return (
    <Screen title='走访一户' isNarrow notice={notice}>
      <WithDay desk={desk}>
        {() => (
          <Empty
            title='这一户不在这部手机里'
            text='回到“今天走访”，联网更新一下再找。'
            action={<Button onClick={openVisits}>回到今天走访</Button>}
          />
        )}
      </WithDay>
    </Screen>
  )
}

export type Place = { household: Household; village: HeldVillage; isNew: boolean }
type Asked = { id: string; campaignId: string | undefined; code: string | undefined }

/** The household on the roll; or one that is noted at its door for the first time. */
function findPlace(day: HeldDay | undefined, { id, campaignId, code }: Asked): Place | undefined {
  const found = phoneDesk.find(id)
  if (found) return { ...found, isNew: !isOnRoll(found.household) }
  const village = day?.villages.find((one) => one.campaignId === campaignId && one.code === code)
  if (!village || !id) return undefined
  const household = { id, divisionCode: village.code, head: '', address: '', members: [], records: [] }
  return { household, village, isNew: true }
}

/** The server knows it: then its name and address aren't asked again. */
const isOnRoll = ({ members, records }: Household) => members.length + records.length > 0
