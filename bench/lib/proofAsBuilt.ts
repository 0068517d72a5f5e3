export { prove } from '../../src/domain/eligibility/evaluate'
export { sayLine } from '../../src/domain/eligibility/proof/line'
export { readPerson } from '../../src/domain/eligibility/proof/person'
