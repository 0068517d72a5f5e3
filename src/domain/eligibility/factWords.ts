import { sayMoney } from '../core/money'
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
  if (kind === 'division') return nameOfPlace(String(value))
  return kind === 'count' ? `${value} ${unit}` : (choices[String(value)] ?? String(value))
}

/** `登记注册日期：2026-05-08` */
export function sayFact(name: FactName, value: FactValue, nameOfPlace?: (code: string) => string): string {
  return `${factSpec(name).label}：${sayValue(name, value, nameOfPlace)}`
}
