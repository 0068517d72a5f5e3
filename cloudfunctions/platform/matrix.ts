/**
 * Who gets through to what: every endpoint, by role, by the area of the office, and by whose matter it is. The matter lies
 * in a village of one county. matrix.test.ts knocks at every door of this table and fails on an endpoint that it lacks.
 *
 * For an office three letters: held in that county, in another county, in the whole city.
 *   y  let in, and shown the matter where there is one
 *   o  let in, and shown nothing of it
 *   -  refused, or not found
 *   .  doesn't arise
 * A word after an endpoint's name is the case that is tried; `advance` alone is to accept.
 */
export const matrix = `
# endpoint                          | whose  | nobody returnee villageOfficer specialist reviewer approver treasurer supervisor editor auditor administrator
session.get                         | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
session.requestCode                 | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
session.confirmCode                 | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
session.saveProfile                 | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
session.changePhone                 | mine   | . - --- --- --- --- --- --- --- --- ---
session.changePhone                 | theirs | - - y-y y-y y-y --- --- --- --- --- ---
session.signOut                     | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
session.demonstrationPeople         | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
session.become                      | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
session.divisions                   | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy

policies.list                       | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
policies.get                        | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
policies.compare                    | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
policies.open                       | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
policies.follow                     | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
policies.remindMe                   | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy

eligibility.facts                   | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
eligibility.saveFacts               | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
eligibility.check                   | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
eligibility.overview                | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
eligibility.outreachMatch           | mine   | . - ooo ooo ooo --- --- --- --- --- ---
eligibility.outreachMatch           | theirs | - - yoy yoy yoy --- --- --- --- --- ---

help.ask                            | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
help.ask aboutCase                  | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
help.ask aboutCase                  | theirs | - - --- --- --- --- --- --- --- --- ---
help.mine                           | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
help.mine                           | theirs | - o ooo ooo ooo ooo ooo ooo ooo ooo ooo
help.specialist                     | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
help.desk                           | mine   | . - ooo ooo ooo --- --- --- --- --- ---
help.desk                           | theirs | - - yoy yoy yoy --- --- --- --- --- ---
help.answer                         | mine   | . - --- --- --- --- --- --- --- --- ---
help.answer                         | theirs | - - y-y y-y y-y --- --- --- --- --- ---

applications.mine                   | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.mine                   | theirs | - o ooo ooo ooo ooo ooo ooo ooo ooo ooo
applications.get                    | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.get                    | theirs | - - --- --- y-y y-y y-y y-y --- --- ---
applications.get draft              | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.get draft              | theirs | - - --- --- --- --- --- --- --- --- ---
applications.begin                  | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.saveDraft              | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.saveDraft              | theirs | - - --- --- --- --- --- --- --- --- ---
applications.saveDraft submitted    | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.saveDraft submitted    | theirs | - - --- --- --- --- --- --- --- --- ---
applications.takeOffers             | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.takeOffers             | theirs | - - --- --- --- --- --- --- --- --- ---
applications.discard                | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.discard                | theirs | - - --- --- --- --- --- --- --- --- ---
applications.addPage                | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.addPage                | theirs | - - --- --- --- --- --- --- --- --- ---
applications.removePage             | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.removePage             | theirs | - - --- --- --- --- --- --- --- --- ---
applications.advance submit         | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.advance submit         | theirs | - - --- --- --- --- --- --- --- --- ---
applications.advance                | mine   | . - --- --- --- --- --- --- --- --- ---
applications.advance                | theirs | - - --- --- y-y --- --- --- --- --- ---
applications.advance approve        | mine   | . - --- --- --- --- --- --- --- --- ---
applications.advance approve        | theirs | - - --- --- --- y-y --- --- --- --- ---
applications.advance pay            | mine   | . - --- --- --- --- --- --- --- --- ---
applications.advance pay            | theirs | - - --- --- --- --- y-y --- --- --- ---
applications.advance withdraw       | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.advance withdraw       | theirs | - - --- --- --- --- --- --- --- --- ---
applications.desk                   | mine   | . - --- --- ooo ooo ooo ooo --- --- ---
applications.desk                   | theirs | - - --- --- yoy yoy yoy yoy --- --- ---
applications.publicNotices          | -      | y y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.object                 | mine   | . - --- --- --- --- --- --- --- --- ---
applications.object                 | theirs | - - y-y y-y y-y y-y y-y y-y y-y y-y y-y
applications.object duringNotice    | mine   | . - --- --- --- --- --- --- --- --- ---
applications.object duringNotice    | theirs | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
applications.restoreUndertaking     | mine   | . - --- --- --- --- --- --- --- --- ---
applications.restoreUndertaking     | theirs | - - --- --- --- --- --- y-y --- --- ---

files.prepare                       | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
files.register                      | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
files.open                          | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
files.open                          | theirs | - - --- --- y-y y-y y-y y-y --- --- ---
files.open visitPhoto               | mine   | . - y-y --- --- --- --- y-y --- --- ---
files.open visitPhoto               | theirs | - - y-y --- --- --- --- y-y --- --- ---

reminders.inbox                     | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
reminders.read                      | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
reminders.templates                 | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
reminders.addCredits                | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
reminders.callTasks                 | mine   | . - yoy yoy yoy --- --- --- --- --- ---
reminders.callTasks                 | theirs | - - yoy yoy yoy --- --- --- --- --- ---
reminders.finishCall                | mine   | . - y-y y-y y-y --- --- --- --- --- ---
reminders.finishCall                | theirs | - - y-y y-y y-y --- --- --- --- --- ---

coverage.board                      | mine   | . - --- --- --- --- --- y-y --- --- ---
coverage.board                      | theirs | - - --- --- --- --- --- y-y --- --- ---
coverage.villages                   | mine   | . - --- --- --- --- --- y-y --- --- ---
coverage.villages                   | theirs | - - --- --- --- --- --- y-y --- --- ---
coverage.households                 | mine   | . - --- --- --- --- --- y-y --- --- ---
coverage.households                 | theirs | - - --- --- --- --- --- y-y --- --- ---
coverage.households assigned        | mine   | . - y-y --- --- --- --- y-y --- --- ---
coverage.households assigned        | theirs | - - y-y --- --- --- --- y-y --- --- ---
coverage.own                        | mine   | . - yoy --- --- --- --- --- --- --- ---
coverage.own                        | theirs | - - yoy --- --- --- --- --- --- --- ---
coverage.household                  | mine   | . - --- --- --- --- --- y-y --- --- ---
coverage.household                  | theirs | - - --- --- --- --- --- y-y --- --- ---
coverage.export                     | mine   | . - --- --- --- --- --- y-y --- --- ---
coverage.export                     | theirs | - - --- --- --- --- --- y-y --- --- ---

visits.day                          | -      | - - yyy --- --- --- --- --- --- --- ---
visits.households                   | mine   | . - y-y --- --- --- --- --- --- --- ---
visits.households                   | theirs | - - y-y --- --- --- --- --- --- --- ---
visits.households unassigned        | theirs | - - --- --- --- --- --- --- --- --- ---
visits.push                         | mine   | . - yoy --- --- --- --- --- --- --- ---
visits.push                         | theirs | - - yoy --- --- --- --- --- --- --- ---
visits.push unassigned              | theirs | - - ooo --- --- --- --- --- --- --- ---
visits.preparePhoto                 | mine   | . - y-y --- --- --- --- --- --- --- ---
visits.preparePhoto                 | theirs | - - y-y --- --- --- --- --- --- --- ---
visits.keepPhoto                    | mine   | . - y-y --- --- --- --- --- --- --- ---
visits.keepPhoto                    | theirs | - - y-y --- --- --- --- --- --- --- ---

needs.desk                          | mine   | . - --- ooo --- --- --- --- --- --- ---
needs.desk                          | theirs | - - --- yoy --- --- --- --- --- --- ---
needs.person                        | mine   | . - --- --- --- --- --- --- --- --- ---
needs.person                        | theirs | - - --- y-y --- --- --- --- --- --- ---
needs.answer                        | mine   | . - --- --- --- --- --- --- --- --- ---
needs.answer                        | theirs | - - --- y-y --- --- --- --- --- --- ---
needs.mine                          | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
needs.mine                          | theirs | - o ooo ooo ooo ooo ooo ooo ooo ooo ooo
needs.withdraw                      | mine   | . y yyy yyy yyy yyy yyy yyy yyy yyy yyy
needs.withdraw                      | theirs | - - --- --- --- --- --- --- --- --- ---

rolls.begin                         | -      | - - --- --- --- --- --- y-y --- --- ---
rolls.list                          | -      | - - --- --- --- --- --- yoy --- --- ---
rolls.get                           | -      | - - --- --- --- --- --- y-y --- --- ---
rolls.advance                       | -      | - - --- --- --- --- --- y-y --- --- ---
rolls.act                           | -      | - - --- --- --- --- --- y-y --- --- ---
rolls.decide                        | -      | - - --- --- --- --- --- y-y --- --- ---
rolls.rows                          | -      | - - --- --- --- --- --- y-y --- --- ---
rolls.toMend                        | -      | - - --- --- --- --- --- y-y --- --- ---
rolls.template                      | -      | - - --- --- --- --- --- yyy --- --- ---

campaigns.list                      | -      | - - --- --- --- --- --- yyy --- --- ---
campaigns.questionnaires            | -      | - - --- --- --- --- --- yyy --- --- ---
campaigns.save                      | -      | - - --- --- --- --- --- y-y --- --- ---
campaigns.villages                  | -      | - - --- --- --- --- --- y-y --- --- ---
campaigns.officers                  | -      | - - --- --- --- --- --- y-y --- --- ---
campaigns.assign                    | -      | - - --- --- --- --- --- y-y --- --- ---
campaigns.assign another            | -      | - - --- --- --- --- --- --- --- --- ---

registry.desk                       | mine   | . - --- ooo ooo --- --- --- --- --- ---
registry.desk                       | theirs | - - --- yoy yoy --- --- --- --- --- ---
registry.pair                       | mine   | . - --- --- --- --- --- --- --- --- ---
registry.pair                       | theirs | - - --- y-y y-y --- --- --- --- --- ---
registry.join                       | mine   | . - --- --- --- --- --- --- --- --- ---
registry.join                       | theirs | - - --- y-y y-y --- --- --- --- --- ---
registry.tellApart                  | mine   | . - --- --- --- --- --- --- --- --- ---
registry.tellApart                  | theirs | - - --- y-y y-y --- --- --- --- --- ---
registry.undo                       | mine   | . - --- --- --- --- --- --- --- --- ---
registry.undo                       | theirs | - - --- y-y y-y --- --- --- --- --- ---
registry.file                       | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
registry.looks                      | -      | - y yyy yyy yyy yyy yyy yyy yyy yyy yyy
`
