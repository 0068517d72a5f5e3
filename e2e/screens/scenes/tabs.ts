import { tap } from '../acts'
import { everyone } from '../people'
import type { Plan, State } from '../scene'
import { seen } from './seen'

export const tabs: Plan = {
  'pages/home/index': {
    people: everyone,
    states: [
      { name: 'in review', who: ['cast:wang'] },
      { name: 'conditional', who: ['cast:zhang'] },
      { name: 'money returned', who: ['cast:zhao'] },
      { name: 'credited', who: ['cast:xu'] },
      { name: 'public notice', who: ['cast:sun'] },
      { name: 'closed', who: ['cast:liu'] },
      { name: 'fits later', who: ['cast:zhou'] },
      { name: 'draft', who: ['applicant:draft'] },
      { name: 'other county', who: ['cast:lin'] },
      { name: 'city supervisor', who: ['cast:zheng'] },
      { name: 'overdue', who: ['reviewer', 'supervisor'], act: tap('已超时') },
      { name: 'nothing found', who: ['reviewer'], act: (hand) => hand.fill('找一件', '没有这个人') },
      { name: 'keys', who: ['reviewer'], act: tap('用键盘办'), widths: [1280], builds: ['h5'] },
      {
        name: 'PDF',
        who: ['reviewer'],
        widths: [1280],
        builds: ['h5'],
        act: async (hand) => {
          await hand.tap('待受理')
          await hand.tap('等申请人补材料')
          await hand.tap('下一页')
        },
      },
    ],
  },
  'pages/policies/index': {
    people: everyone,
    states: [
      { name: 'search', who: ['stranger'], act: (hand) => hand.fill('搜政策', '租金') },
      { name: 'nothing found', who: ['stranger'], act: (hand) => hand.fill('搜政策', '火星') },
      { name: 'none followed', who: ['returnee'], act: tap('我关注的') },
      { name: 'elsewhere', who: ['returnee'], act: tap('外地') },
      { name: 'ended', who: ['returnee'], act: (hand) => hand.pick('时间', '已结束') },
    ],
  },
  'pages/applications/index': {
    people: everyone,
    states: [
      { name: 'draft', who: ['applicant:draft'] },
      { name: 'draft and closed', who: ['cast:liu'] },
      ...seen.map((status): State => ({ name: status, who: [`applicant:${status}`] })),
    ],
  },
  'pages/mine/index': {
    people: everyone,
    states: [
      { name: 'sign out', who: ['returnee'], act: tap('退出登录') },
      { name: 'unread', who: ['cast:zhao'] },
    ],
  },
}
