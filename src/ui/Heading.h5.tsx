import type { HeadingProps } from './Heading'

export function Heading({ level, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return <Tag className={`k-heading k-heading--${level}`}>{children}</Tag>
}
