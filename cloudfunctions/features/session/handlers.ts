import { os } from '../implementer'

export const session = {
  get: os.session.get.handler(async ({ context }) => ({
    grants: [],
    installation: { kind: 'demonstration' as const, cityName: '', cityCode: '' },
    today: context.today,
    unread: 0,
  })),
}
