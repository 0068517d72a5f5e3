import { applicationStatuses } from '../../../src/domain/applications/status'

/** The stages of a case that was handed in. */
export const seen = applicationStatuses.filter((status) => status !== 'draft')
