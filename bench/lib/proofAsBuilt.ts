export { prove } from '../../src/domain/eligibility/evaluate'
export { sayerFor } from '../../src/domain/eligibility/proof/line'
export { readPerson } from '../../src/domain/eligibility/proof/person'
