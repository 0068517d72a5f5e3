import type { ParkedPhoto } from '@/offline/photoBox'
import type { VisitDesk } from '@/offline/visitDesk'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { confirm } from '@/ui/dialogs'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

type Props = { desk: VisitDesk; photos: readonly ParkedPhoto[] }

const words: Record<string, string> = {
  not_found: '记录里没有这张照片了：可能有人后来没有同意登记。',
  wrong_area: '这个村现在不归您走访，照片传不了。',
}

/** Photos that weren't taken over, with the reason; their records were. */
export function RefusedPhotos({ desk, photos }: Props) {
  const again = (id: string) => {
    desk.photos.retry(id)
    void desk.sync(false)
  }
  return (
    <Section title={`没收下的照片 ${photos.length} 张`}>
      <Stack>
        {photos.map(({ id, problem }, place) => (
          <Card key={id} tone='warm'>
            <Stack gap={2}>
              <Paragraph>{words[problem.code] ?? problem.message}</Paragraph>
              <Inline gap={4}>
                <Button isSmall label={`第 ${place + 1} 张再传一次`} onClick={() => again(id)}>
                  再传一次
                </Button>
                <LinkButton label={`第 ${place + 1} 张不传了`} onClick={() => void forget(desk, id)}>
                  不传了
                </LinkButton>
              </Inline>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Section>
  )
}

async function forget(desk: VisitDesk, id: string): Promise<void> {
  const isSure = await confirm({
    title: '不传这张照片了？',
    text: '照片会从手机里删掉，找不回来。走访记录还在。',
    action: '不传了',
    isGrave: true,
  })
  if (isSure) await desk.photos.drop(id)
}
