import { Button as TaroButton, Text } from '@tarojs/components'
import { Button, buttonClass } from './Button'
import { LinkButton } from './LinkButton'
import { Paragraph } from './Paragraph'
import { AGREE_BUTTON, agreeToPrivacy, readPrivacyContract, refusePrivacy, usePrivacyQuestion } from './privacy'
import { Sheet } from './Sheet'
import { Stack } from './Stack'

/** Asked by WeChat before the first photo or file, in the mini-program only. Nothing is read before the yes. */
export function PrivacySheet() {
  const isAsked = usePrivacyQuestion()
  return (
    <Sheet isOpen={isAsked} title='先跟您说清楚' onClose={refusePrivacy}>
      <Stack gap={4}>
        <Paragraph>交材料、走访拍照，要用到您自己选的照片和文件。只用来办这些事，您没有选的，我们看不到。</Paragraph>
        <Paragraph>用了什么、怎么保存、怎么删除，都写在隐私保护指引里。不同意也可以看政策、查进度。</Paragraph>
        <LinkButton onClick={readPrivacyContract}>看隐私保护指引全文</LinkButton>
        <TaroButton
          id={AGREE_BUTTON}
          className={buttonClass({})}
          hoverClass='k-button--pressed'
          openType='agreePrivacyAuthorization'
          onAgreePrivacyAuthorization={agreeToPrivacy}
          aria-role='button'
        >
          <Text>同意，继续</Text>
        </TaroButton>
        <Button tone='quiet' onClick={refusePrivacy}>
          不同意
        </Button>
      </Stack>
    </Sheet>
  )
}
