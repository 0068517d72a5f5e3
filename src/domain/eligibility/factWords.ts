import { sayMoney } from '../core/money'
import { sayFullDay } from '../core/plainDate'
import { factSpec, type FactName, type FactValue } from './facts'

/** A fact's value as one reads it: `5 000 元`, `是`, `个体工商户`. Places are named by whoever knows their names. */
export function sayValue(
  name: FactName,
  value: FactValue,
  nameOfPlace: (code: string) => string = (code) => code,
): string {
  const { kind, unit, choices = {} } = factSpec(name)
  if (Array.isArray(value)) return value.map((one) => choices[one] ?? one).join('、') || '都不是'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (kind === 'money') return sayMoney(Number(value))
  if (kind === 'day') return sayFullDay(String(value))
  if (kind === 'division') return nameOfPlace(String(value))
  return kind === 'count' ? `${value} ${unit}` : (choices[String(value)] ?? String(value))
}

/** `登记注册日期：2026年5月8日` */
export function sayFact(name: FactName, value: FactValue, nameOfPlace?: (code: string) => string): string {
  return `${factSpec(name).label}：${sayValue(name, value, nameOfPlace)}`
}

/** What is still to be answered, as one asks it at the counter: `现在正常经营吗？是劳务派遣单位吗？` */
export const sayMissing = (names: readonly FactName[]): string =>
  names.map((name) => factSpec(name).question.replace(/？.*$/, '？')).join('')
