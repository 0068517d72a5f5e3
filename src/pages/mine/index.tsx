import { useMutation, useQuery } from '@/api/hooks'
import {
  openApplications,
  openAsk,
  openAssign,
  openBoard,
  openBecome,
  openChangePhone,
  openFile,
  openFollowing,
  openHelpDesk,
  openInbox,
  openNotices,
  openOutreach,
  openProfile,
  openRoll,
  openSamePersonDesk,
  openSettings,
  openSignIn,
} from '@/cards/routes'
import { forgetSaidFacts } from '@/cards/saidFacts'
import { useCityNotice } from '@/cards/useCityNotice'
import { useTabName } from '@/cards/useTabName'
import { leaveVisits, mayLeaveVisits } from '@/cards/visits/leaveVisits'
import type { Session } from '@/contract/session'
import { roleLabel } from '@/domain/core/roleLabel'
import { mayVouch } from '@/domain/returnees/changePhone'
import { mayDecideFiles } from '@/domain/returnees/joinFiles'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { confirm } from '@/ui/dialogs'
import { Failure } from '@/ui/Failure'
import { Heading } from '@/ui/Heading'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'

export default function Mine() {
  const { data, problem, reload } = useQuery('session.get')
  const notice = useCityNotice()
  useTabName()
  return (
    <Screen title='我的' isTab isNarrow notice={notice}>
      {problem && !data ? <Failure problem={problem} onRetry={reload} /> : data ? <Menu session={data} /> : <Loading />}
    </Screen>
  )
}

function Menu({ session }: { session: Session }) {
  const isHelper = mayVouch(session.grants)
  return (
    <Stack gap={4}>
      <Who session={session} />
      <Card>
        <Row
          icon='bell'
          label='消息'
          value={session.unread > 0 ? `${session.unread} 条未读` : undefined}
          onClick={openInbox}
        />
        <Row icon='fileText' label='我的申请' onClick={openApplications} />
        {session.person && (
          <Row
            icon='pencil'
            label='姓名和住址'
            detail={session.person.hasPlace ? undefined : '还没填住在哪里，填好才知道归哪里办'}
            onClick={openProfile}
          />
        )}
        <Row icon='user' label='我的档案' detail='记着我的哪些情况，谁说的，谁看过' onClick={openFile} />
        <Row icon='help' label='问工作人员、投诉建议' onClick={() => openAsk()} />
        <Row icon='fileCheck' label='公示' detail='拟发放名单，可提异议' onClick={openNotices} />
        <Row icon='settings' label='字号与显示' detail='长辈版、深色' onClick={openSettings} />
      </Card>
      {isHelper && (
        <Card>
          {isSpecialist(session) && (
            <Row
              icon='users'
              label='我帮的人'
              detail='想创业的乡亲，和他们等着的帮助'
              onClick={() => openFollowing()}
            />
          )}
          <Row icon='phone' label='群众提问与电话任务' onClick={openHelpDesk} />
          <Row icon='search' label='政策找人' detail='本地区可能符合条件的人' onClick={() => openOutreach()} />
          <Row icon='smartphone' label='给群众换手机号' detail='本人带身份证到场，当面核验' onClick={openChangePhone} />
        </Card>
      )}
      {mayDecideFiles(session.grants) && (
        <Card>
          <Row icon='fileCheck' label='疑似同一人' detail='两份档案像是一个人的，请核对' onClick={openSamePersonDesk} />
        </Card>
      )}
      {supervises(session) && (
        <Card>
          <Row icon='users' label='走访看板' detail='敲门行动走到哪里，哪些户该回访' onClick={() => openBoard()} />
          <Row
            icon='fileText'
            label='导入名册'
            detail='从 Excel 或 CSV，先看再写入，可以撤回'
            onClick={() => openRoll()}
          />
          <Row icon='user' label='包村分工' detail='哪个村归哪位村干部走访' onClick={openAssign} />
        </Card>
      )}
      {session.installation.kind === 'demonstration' && (
        <Card>
          <Row icon='users' label='换一个示例人物' detail='看看别人怎么办这件事' onClick={openBecome} />
        </Card>
      )}
      {session.person && <SignOut />}
    </Stack>
  )
}

const isSpecialist = ({ grants }: Session) => grants.some(({ role }) => role === 'specialist')
const supervises = ({ grants }: Session) => grants.some(({ role }) => role === 'supervisor')

function Who({ session: { person, grants } }: { session: Session }) {
  if (!person)
    return (
      <Card tone='brand'>
        <Stack>
          <Heading level={2}>您还没有登录</Heading>
          <Paragraph>登录后可以申请、看进度、收提醒。</Paragraph>
          <Button onClick={openSignIn}>用手机号登录</Button>
        </Stack>
      </Card>
    )
  return (
    <Card tone='brand'>
      <Heading level={2}>{person.name || '您好'}</Heading>
      <Paragraph isQuiet>
        {person.phoneMasked} · {person.divisionName}
      </Paragraph>
      {grants.map(({ role, area, areaName, office }) => (
        <Paragraph key={role + area}>
          {roleLabel[role]} · {office} · {areaName}
        </Paragraph>
      ))}
    </Card>
  )
}

function SignOut() {
  const signOut = useMutation('session.signOut')
  const leave = async () => {
    if (!(await mayLeaveVisits())) return
    const isSure = await confirm({
      title: '退出登录？',
      text: '退出后收不到页面里的提醒，您的申请不受影响。',
      action: '退出',
    })
    if (!isSure) return
    const isOut = await signOut.send({})
    forgetSaidFacts()
    if (isOut) leaveVisits()
  }
  return (
    <Button tone='quiet' onClick={leave} isBusy={signOut.isSending}>
      退出登录
    </Button>
  )
}
