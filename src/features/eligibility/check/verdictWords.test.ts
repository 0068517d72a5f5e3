import type { FactName } from '@/domain/eligibility/facts'
import { sayWhatNext } from './verdictWords'

const unknown = (missing: FactName[]) => sayWhatNext({ verdict: 'unknown', findings: [], missing })

test('what was not answered is named, and of many only the first three, with how many there are besides', () => {
  const three: FactName[] = ['isFirstBusiness', 'employees', 'registeredOn']
  expect(unknown(three)).toMatch(/^还没回答：[^？]+？[^？]+？[^？]+？弄清了再来看/)
  expect(unknown([...three, 'registeredDivision', 'isLegalRepresentative'])).toMatch(
    /？还有 2 个问题，见下面各条。弄清了再来看/,
  )
})
