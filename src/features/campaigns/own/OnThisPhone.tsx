import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { openWaitingVisits } from '@/cards/routes'
import { phoneDrawer } from '@/offline/phoneDrawer'
import { readSummary } from '@/offline/summary'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'

/** What lies on this phone and isn't in the numbers yet. */
export function OnThisPhone() {
  const [summary, setSummary] = useState(() => readSummary(phoneDrawer))
  useDidShow(() => setSummary(readSummary(phoneDrawer)))
  const { waiting = 0, toMend = 0, photos = 0 } = summary ?? {}
  if (waiting + toMend + photos === 0)
    return <Paragraph isQuiet>这些数和乡镇看到的一样，以传上来的记录为准。这部手机上没有等着上传的。</Paragraph>
  const parts = [
    waiting > 0 && `${waiting} 户等上传`,
    toMend > 0 && `${toMend} 户没收下，请改一下`,
    photos > 0 && `${photos} 张照片等上传`,
  ].filter(Boolean)
  const words = parts.join('，')
  return (
    <Card tone='waiting' label={`这部手机上${words}`} onClick={openWaitingVisits}>
      <Heading level={3}>{words}</Heading>
      <Paragraph>还没算在下面的数里，传上去才算。点开看是哪几户。</Paragraph>
    </Card>
  )
}
