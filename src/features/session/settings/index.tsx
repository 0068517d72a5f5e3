import { useCityNotice } from '@/cards/useCityNotice'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Paragraph } from '@/ui/Paragraph'
import { usePreferences, type Theme } from '@/ui/preferences'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { Toggle } from '@/ui/Toggle'

const themes: { value: Theme; label: string }[] = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

export default function Settings() {
  const { isElder, setElder, theme, setTheme } = usePreferences()
  return (
    <Screen title='字号与显示' isNarrow notice={useCityNotice()}>
      <Stack gap={4}>
        <Card>
          <Stack>
            <Toggle label='长辈版（大字、大按钮）' isOn={isElder} onChange={setElder} />
            <Paragraph isQuiet>打开后所有页面的字和按钮都会变大，功能一样不少。</Paragraph>
          </Stack>
        </Card>
        <Card>
          <Choice label='颜色' options={themes} value={theme} onChange={(value) => setTheme(value as Theme)} />
        </Card>
      </Stack>
    </Screen>
  )
}
