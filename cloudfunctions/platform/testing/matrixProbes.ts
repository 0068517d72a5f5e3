import type { Contract } from '../../../src/contract'
import { newId } from '../newId'
import { VILLAGE } from './city'
import type { Scene } from './matrixWorld'

export type Endpoint = { [F in keyof Contract & string]: `${F}.${keyof Contract[F] & string}` }[keyof Contract & string]
/** What is sent, and what the answer has to speak of for the caller to have seen the matter. */
export type Probe = (scene: Scene) => Promise<{ input: object; shows?: string }> | { input: object; shows?: string }

const boardOf = ({ campaignId, divisionCode: area }: { campaignId: string; divisionCode: string }) => ({
  campaignId,
  area,
})

const plain =
  (input: object): Probe =>
  () => ({ input })
const onCase =
  (status: string, more: (scene: Scene) => object = () => ({})): Probe =>
  async (scene) => ({ input: { ...(await scene.world.caseOf(scene.subject, status)), ...more(scene) } })
const move = (status: string, action: string): Probe => onCase(status, () => ({ action, move: { comment: '理由' } }))
const policy: Probe = ({ world }) => ({ input: { id: world.policyId } })
const listed = (id: string) => ({ input: {}, shows: id })
const caseListed: Probe = async ({ world, subject }) => ({
  input: {},
  shows: (await world.caseOf(subject, 'submitted')).id,
})

/**
 * One call for every endpoint of the contract, on a fresh matter of the subject's. Several for one endpoint are told
 * apart by a word after its name.
 */
export const probes: Record<Endpoint, Probe> & Record<`${Endpoint} ${string}`, Probe> = {
  'session.get': plain({}),
  'session.requestCode': plain({ phone: '1' }),
  'session.confirmCode': plain({ phone: '13700000000', code: '1' }),
  'session.saveProfile': plain({ name: '某' }),
  'session.changePhone': async ({ world, subject }) => ({
    input: { ...(await world.cardOf(subject)), phone: '13700000000', code: '000000' },
  }),
  'session.signOut': plain({}),
  'session.demonstrationPeople': plain({}),
  'session.become': ({ world }) => ({ input: { personId: world.madeUp.id } }),
  'session.divisions': plain({}),

  'policies.list': plain({}),
  'policies.get': policy,
  'policies.compare': ({ world }) => ({ input: { id: world.policyId, from: 1, to: 1 } }),
  'policies.open': policy,
  'policies.follow': ({ world }) => ({ input: { id: world.policyId, isFollowed: true } }),
  'policies.remindMe': ({ world }) => ({ input: { id: world.policyId, on: '2026-12-01' } }),

  'eligibility.facts': plain({}),
  'eligibility.saveFacts': plain({ facts: {} }),
  'eligibility.check': ({ world }) => ({ input: { policyId: world.policyId, facts: {} } }),
  'eligibility.overview': plain({}),
  'eligibility.outreachMatch': ({ world, subject }) => ({
    input: { policyId: world.policyId, verdict: 'unknown' },
    shows: subject.id,
  }),

  'help.ask': plain({ text: '问一下' }),
  'help.ask aboutCase': async ({ world, subject }) => ({
    input: { text: '问一下', applicationId: (await world.caseOf(subject, 'submitted')).id },
  }),
  'help.mine': async ({ world, subject }) => ({ input: {}, shows: await world.questionOf(subject) }),
  'help.specialist': plain({}),
  'help.desk': async ({ world, subject }) => ({ input: {}, shows: await world.questionOf(subject) }),
  'help.answer': async ({ world, subject }) => ({ input: { id: await world.questionOf(subject), text: '可以' } }),

  'applications.mine': caseListed,
  'applications.get': onCase('submitted'),
  'applications.get draft': onCase('draft'),
  'applications.begin': ({ world }) => ({ input: { policyId: world.policyId } }),
  'applications.saveDraft': onCase('draft', () => ({ answers: {} })),
  'applications.saveDraft submitted': onCase('submitted', () => ({ answers: {} })),
  'applications.takeOffers': onCase('draft', () => ({ keys: [] })),
  'applications.discard': onCase('draft'),
  'applications.addPage': async (scene) => ({
    input: {
      ...(await scene.world.caseOf(scene.subject, 'draft')),
      documentKey: 'idCard',
      fileId: await scene.world.fileOf(scene.actor ?? scene.subject),
    },
  }),
  'applications.removePage': onCase('draft', () => ({ documentKey: 'idCard', fileId: newId() })),
  'applications.advance submit': move('draft', 'submit'),
  'applications.advance': move('submitted', 'accept'),
  'applications.advance approve': move('reviewed', 'approve'),
  'applications.advance pay': move('payable', 'orderPayment'),
  'applications.advance withdraw': move('submitted', 'withdraw'),
  'applications.desk': async ({ world, subject }) => ({
    input: { stage: 'intake' },
    shows: (await world.caseOf(subject, 'submitted')).id,
  }),
  'applications.publicNotices': plain({}),
  'applications.object': async ({ world, subject }) => ({
    input: { applicationId: (await world.caseOf(subject, 'submitted')).id, text: '我有不同意见' },
  }),
  'applications.object duringNotice': async ({ world, subject }) => ({
    input: { applicationId: await world.noticeOf(subject), text: '我有不同意见' },
  }),
  'applications.restoreUndertaking': async ({ world, subject }) => ({
    input: { applicationId: (await world.caseOf(subject, 'submitted')).id, comment: '已补齐' },
  }),

  'files.prepare': plain({ size: 1000 }),
  'files.register': plain({ uploadKey: 'x' }),
  'files.open': async ({ world, subject }) => ({ input: { id: await world.pageOf(subject) } }),

  'files.open visitPhoto': async ({ world, subject, actor }) => {
    const { photoId } = await world.photoOf(subject, actor)
    return { input: { id: await world.arrived(photoId) } }
  },

  'reminders.inbox': plain({}),
  'reminders.read': plain({ ids: [] }),
  'reminders.templates': plain({ moment: 'submit' }),
  'reminders.addCredits': plain({ templateIds: [] }),
  'reminders.callTasks': async ({ world, subject }) => ({ input: {}, shows: await world.callTaskOf(subject) }),
  'reminders.finishCall': async ({ world, subject }) => ({
    input: { id: await world.callTaskOf(subject), outcome: 'reached' },
  }),

  'visits.day': plain({}),
  'visits.households': async ({ world, subject, actor }) => {
    const { householdId, ...roll } = await world.rollOf(subject, actor)
    return { input: roll, shows: householdId }
  },
  'visits.households unassigned': async ({ world, subject }) => ({ input: await world.rollOf(subject, undefined) }),
  'visits.push': async ({ world, subject, actor }) => ({
    input: await world.visitTo(await world.rollOf(subject, actor), subject),
    shows: '"kept"}',
  }),
  'visits.preparePhoto': async ({ world, subject, actor }) => ({
    input: { ...(await world.photoOf(subject, actor)), size: 1000 },
  }),
  'visits.keepPhoto': async ({ world, subject, actor }) => ({
    input: { ...(await world.photoOf(subject, actor)), uploadKey: 'x' },
  }),
  'coverage.board': async ({ world, subject }) => ({ input: boardOf(await world.rollOf(subject, undefined)) }),
  'coverage.villages': async ({ world, subject }) => ({ input: boardOf(await world.rollOf(subject, undefined)) }),
  'coverage.households': async ({ world, subject }) => {
    const roll = await world.onlyRollOf(subject)
    return { input: { ...boardOf(roll), of: 'notVisited' }, shows: roll.householdId }
  },
  'coverage.households assigned': async ({ world, subject, actor }) => {
    await world.onlyRollOf(subject)
    const roll = await world.rollOf(subject, actor)
    return { input: { ...boardOf(roll), of: 'notVisited' }, shows: roll.householdId }
  },
  'coverage.own': async ({ world, subject, actor }) => {
    await world.onlyRollOf(subject)
    return { input: {}, shows: (await world.rollOf(subject, actor)).divisionCode }
  },
  'coverage.household': async ({ world, subject }) => {
    const { campaignId, householdId } = await world.rollOf(subject, undefined)
    return { input: { campaignId, id: householdId }, shows: householdId }
  },
  'coverage.export': async ({ world, subject }) => ({
    input: { ...boardOf(await world.rollOf(subject, undefined)), of: 'all', reason: 'checking' },
  }),
  'visits.push unassigned': async ({ world, subject }) => ({
    input: await world.visitTo(await world.rollOf(subject, undefined), subject),
    shows: '"kept"}',
  }),

  'registry.desk': async ({ world, subject }) => listed((await world.filePairOf(subject, 'waiting')).id),
  'registry.pair': async ({ world, subject }) => ({ input: { id: (await world.filePairOf(subject, 'waiting')).id } }),
  'registry.join': async ({ world, subject }) => ({ input: await world.filePairOf(subject, 'waiting') }),
  'registry.tellApart': async ({ world, subject }) => ({ input: await world.filePairOf(subject, 'waiting') }),
  'registry.undo': async ({ world, subject }) => ({ input: await world.filePairOf(subject, 'joined') }),
  'registry.file': plain({}),
  'registry.looks': plain({}),

  'needs.desk': async ({ world, subject, actor }) => {
    await world.needBy(subject, actor)
    return { input: {}, shows: subject.id }
  },
  'needs.person': async ({ world, subject }) => {
    await world.needBy(subject, undefined)
    return { input: { personId: subject.id } }
  },
  'needs.answer': async ({ world, subject }) => ({
    input: { id: await world.needBy(subject, undefined), text: '帮您办' },
  }),
  'needs.mine': async ({ world, subject }) => ({ input: {}, shows: await world.needBy(subject, undefined) }),
  'needs.withdraw': async ({ world, subject }) => ({ input: { id: await world.needBy(subject, undefined) } }),

  'rolls.begin': ({ world }) => ({ input: { ...world.rollSent, id: newId(), uploadKey: 'x' } }),
  'rolls.list': async ({ world }) => listed(await world.rollAt('preview')),
  'rolls.get': async ({ world }) => ({ input: { id: await world.rollAt('preview') } }),
  'rolls.advance': async ({ world }) => ({ input: { id: await world.rollAt('checking') } }),
  'rolls.act': async ({ world }) => ({ input: { id: await world.rollAt('preview', 'act'), action: 'discard' } }),
  'rolls.decide': async ({ world }) => ({
    input: { id: await world.rollAt('preview'), line: 2, about: '', answer: 'again' },
  }),
  'rolls.rows': async ({ world }) => ({ input: { id: await world.rollAt('preview') }, shows: '钱大户' }),
  'rolls.toMend': async ({ world }) => ({ input: { id: await world.rollAt('preview') } }),
  'rolls.template': plain({}),
  'campaigns.list': ({ world }) => listed(world.campaignId),
  'campaigns.questionnaires': plain({}),
  'campaigns.save': ({ world }) => ({ input: { ...world.newCampaign, id: newId() } }),
  'campaigns.villages': ({ world }) => ({ input: { campaignId: world.campaignId, area: VILLAGE } }),
  'campaigns.officers': plain({ villages: [VILLAGE] }),
  'campaigns.assign': ({ world }) => ({ input: world.assignmentTo(0) }),
  'campaigns.assign another': ({ world }) => ({ input: { ...world.assignmentTo(0), campaignId: newId() } }),
}
