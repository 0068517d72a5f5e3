import { useState } from 'react'
import { Problem } from '@/domain/core/problem'
import type { UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import { mayHavePhotos, PHOTOS_AT_MOST } from '@/domain/visits/visitPhotos'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { phoneDesk } from '../phoneDesk'
import { takePhoto } from './takePhoto'

type Props = { visit: UnfinishedVisit; onChange: (part: Partial<UnfinishedVisit>) => void }

const FULL = '手机快满了，现在不能拍。先把没传的传上去，再拍。'

/** Photos, which nobody has to take: what they are for, and how many there are. */
export function VisitPhotos({ visit, onChange }: Props) {
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { photos = [] } = visit
  const isAgreed = mayHavePhotos(visit)
  const add = async () => {
    setBusy(true)
    setProblem(await addPhoto((photo) => onChange({ photos: [...photos, photo] })))
    setBusy(false)
  }
  const remove = (id: string) => {
    onChange({ photos: photos.filter((photo) => photo.id !== id) })
    void phoneDesk.photos.drop(id).catch(() => undefined)
  }
  return (
    <Section title='照片（可以不拍）'>
      <Card>
        <Stack gap={3}>
          <Paragraph isQuiet>
            没有人要求拍。说不清的时候才拍，比如房屋、摊位。先问一声，同意了再拍；不用拍人，照片里不会留下拍照的地点。
          </Paragraph>
          {photos.map(({ id, size }, place) => (
            <Inline key={id} isSpread>
              <Paragraph>{`照片 ${place + 1}（${Math.max(1, Math.round(size / 1024))} KB）`}</Paragraph>
              <LinkButton icon='trash' label={`删掉照片 ${place + 1}`} onClick={() => remove(id)}>
                删掉
              </LinkButton>
            </Inline>
          ))}
          {problem && <Notice tone='warm'>{problem}</Notice>}
          {!isAgreed && <Paragraph isQuiet>{sayAgreement(photos.length)}</Paragraph>}
          {isAgreed && photos.length < PHOTOS_AT_MOST && (
            <Button tone='quiet' icon='camera' isBusy={isBusy} onClick={() => void add()}>
              {photos.length > 0 ? '再拍一张' : '拍一张照片'}
            </Button>
          )}
        </Stack>
      </Card>
    </Section>
  )
}

const sayAgreement = (count: number) =>
  count > 0 ? '有人没有同意登记：拍的照片不会存下来。' : '问到的人都同意登记，才能拍照片。'

type Photos = NonNullable<UnfinishedVisit['photos']>

/** Room first, then the picture, then the visit that names it. @returns what went wrong */
async function addPhoto(take: (photo: Photos[number]) => void): Promise<string | undefined> {
  try {
    await phoneDesk.photos.ready()
    phoneDesk.photos.makeRoom()
    const picture = await takePhoto()
    if (picture) take(await phoneDesk.photos.add(picture))
    return undefined
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem('photo_type')
    return problem.code === 'storage_full' ? FULL : problem.message
  }
}
