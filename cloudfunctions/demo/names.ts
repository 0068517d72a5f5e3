import { pick, pickWeighted, type Random, type Weighted } from './random'

const words = (text: string) => text.split(' ') as [string, ...string[]]

/** The commonest surnames by their share of the population, in per cent. */
const surnames: Weighted<string>[] = words(
  '王7.2 李7.2 张6.8 刘5.4 陈4.5 杨3.1 黄2.3 赵2.2 周2.1 吴2.0 徐1.7 孙1.5 胡1.3 朱1.3 高1.2 林1.2 何1.2 郭1.1 ' +
    '马1.0 罗1.0 梁0.9 宋0.8 郑0.7 谢0.7 韩0.6 唐0.6 冯0.6 董0.5 程0.5 曹0.5',
).map((entry) => [Number(entry.slice(1)), entry.slice(0, 1)])

const given = {
  elder: {
    male: words('建国 志强 国庆 永福 德明 长江 保华 卫东 福生 金山 宝林 世平 有田 树根 明远 守信'),
    female: words('秀英 桂兰 玉珍 凤霞 素芬 春梅 翠花 月娥 惠芳 金凤 兰香 巧云 淑琴 桂香 贵珍 秀莲'),
  },
  middle: {
    male: words('伟 勇 军 磊 海涛 晓东 志伟 建军 国栋 红兵 文斌 立新 小龙 永刚 春林 俊峰 亚平'),
    female: words('芳 丽 敏 艳 红梅 海燕 小燕 晓红 丽娟 春花 玉兰 爱华 燕萍 雪梅 秋菊 霞 慧'),
  },
  young: {
    male: words('浩 鹏 子轩 宇航 俊杰 文博 天宇 嘉豪 志远 泽民 一鸣 家乐 思源 晨阳 凯 明轩'),
    female: words('婷 雪 欣怡 雨晴 佳琪 思雨 梦洁 诗涵 晓雯 若男 可心 静怡 美玲 文静 娜 语桐'),
  },
}

/** A name as people of that age and sex have it. Any likeness to a real person is chance. */
export function generateName(random: Random, sex: 'male' | 'female', birthYear: number): string {
  const surname = pickWeighted(random, surnames)
  const style = birthYear < 1974 ? 'elder' : birthYear < 1993 ? 'middle' : 'young'
  return surname + pick(random, given[style][sex])
}
