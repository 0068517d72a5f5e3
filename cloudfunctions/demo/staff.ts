import type { StaffRole } from '../../src/domain/core/actor'
import { HOME_VILLAGE, type CastMember } from './cast'

export type StaffMember = CastMember & { role: StaffRole; area: string; office: string; isOnStage: boolean }

type Post = Omit<StaffMember, 'divisionCode' | 'isOnStage' | 'story' | 'title'> & { title?: string; story?: string }

/** Lives in the village or the county town of the area; without a story they work behind the scenes. */
const post = ({ title = '', story = '', ...member }: Post): StaffMember => ({
  ...member,
  title,
  story,
  divisionCode: homeIn(member.area),
  isOnStage: story !== '',
})

function homeIn(area: string): string {
  if (area.length === 12) return area
  return `${area.length >= 6 ? area.slice(0, 6) : '990101'}001001`
}

/** Who works the cases: two counties fully staffed, so that another county's staff can be seen to be kept out. */
export const staff: readonly StaffMember[] = [
  post({
    key: 'ma',
    name: '马春花',
    sex: 'female',
    age: 44,
    role: 'villageOfficer',
    area: HOME_VILLAGE,
    office: '村民委员会',
    title: '村干部',
    story: '管着一个村五十来户返乡的人家。看看村里谁可能够条件、还差哪一句话没问。',
  }),
  post({
    key: 'yang',
    name: '杨帆',
    sex: 'male',
    age: 31,
    role: 'specialist',
    area: '990101',
    office: '县创业服务中心',
    title: '创业服务专员',
    story: '一对一帮返乡的人。有人提问要回，有消息没送到要打电话。',
  }),
  post({
    key: 'chen',
    name: '陈晓',
    sex: 'female',
    age: 35,
    role: 'reviewer',
    area: '990101',
    office: '县人社局',
    title: '受理、审核人员',
    story: '青禾县人社局的窗口。桌上有刚来的、快到期的，也有超了时的：七个工作日，一件一件办。',
  }),
  post({
    key: 'he',
    name: '何志远',
    sex: 'male',
    age: 50,
    role: 'approver',
    area: '990101',
    office: '县人社局',
    title: '审批人，副局长',
    story: '陈晓审过的到他这里批。审核和审批从来不是同一个人。',
  }),
  post({
    key: 'song',
    name: '宋丽萍',
    sex: 'female',
    age: 42,
    role: 'treasurer',
    area: '990101',
    office: '县财政局',
    title: '财政经办',
    story: '公示完的由她开拨付单、送国库，到账的登记，退回的写明原因。',
  }),
  post({
    key: 'wu',
    name: '吴振华',
    sex: 'male',
    age: 48,
    role: 'supervisor',
    area: '990101',
    office: '县政府督查室',
    title: '县督办',
    story: '快到期和超时的自动到他这里，他来催。',
  }),
  post({
    key: 'zheng',
    name: '郑敏',
    sex: 'female',
    age: 46,
    role: 'supervisor',
    area: '9901',
    office: '市人社局',
    title: '市督办',
    story: '看得到全市各县哪里慢了，慢在哪一步。',
  }),
  post({
    key: 'lin',
    name: '林霞',
    sex: 'female',
    age: 33,
    role: 'reviewer',
    area: '990102',
    office: '县人社局',
    title: '石桥县的审核人员',
    story: '只看得到石桥县的申请；青禾县的件，她打不开。',
  }),
  post({
    key: 'shen',
    name: '沈文',
    sex: 'male',
    age: 38,
    role: 'editor',
    area: '9901',
    office: '市人社局',
    title: '政策编辑',
    story: '把文件写成看得懂、算得出的政策。',
  }),
  post({
    key: 'gao',
    name: '高洁',
    sex: 'female',
    age: 45,
    role: 'auditor',
    area: '9901',
    office: '市审计局',
    title: '审计员',
    story: '谁在什么时候看过谁的档案，这里都有记录，改不了。',
  }),
  post({
    key: 'tang',
    name: '唐凯',
    sex: 'male',
    age: 36,
    role: 'administrator',
    area: '9901',
    office: '市人社局信息中心',
    title: '管理员',
    story: '管谁有什么权限，但看不到任何人的申请。',
  }),
  post({ key: 'deng', name: '邓国华', sex: 'male', age: 52, role: 'approver', area: '990102', office: '县人社局' }),
  post({ key: 'luo', name: '罗建平', sex: 'male', age: 47, role: 'treasurer', area: '990102', office: '县财政局' }),
]
