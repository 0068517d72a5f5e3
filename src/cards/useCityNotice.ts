import { useQuery } from '@/api/hooks'

/** What stands on every page of the made-up city, for `Screen`'s notice. */
export function useCityNotice(): string | undefined {
  const { data } = useQuery('session.get')
  return data?.installation.kind === 'demonstration' ? '示例城市：人和事都是编的，只供体验' : undefined
}
