import * as z from 'zod'
import { roles } from '../domain/core/actor'
import { vouchers } from '../domain/returnees/changePhone'
import { Day, Done, Id, mutation, query, requestId } from './procedure'

export const Grant = z.object({
  role: z.enum(roles).exclude(['returnee']),
  area: z.string(),
  areaName: z.string(),
  office: z.string(),
})

/** Who I am, and in which city. `person` is absent until a phone has been shown to be mine. */
export const Session = z.object({
  person: z
    .object({
      id: Id,
      name: z.string(),
      phoneMasked: z.string(),
      divisionCode: z.string(),
      divisionName: z.string(),
      /** false while only the city is known */
      hasPlace: z.boolean(),
    })
    .optional(),
  grants: z.array(Grant),
  installation: z.object({ kind: z.enum(['demonstration', 'city']), cityName: z.string(), cityCode: z.string() }),
  today: Day,
  unread: z.int(),
  /** For administrators: the year whose days off should be in the calendar by now and aren't. */
  missingYear: z.int().optional(),
})
export type Session = z.infer<typeof Session>

/** One of the made-up people that one can be in the made-up city. */
export const DemonstrationPerson = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  story: z.string(),
  divisionName: z.string(),
  /** holds an office */
  isStaff: z.boolean(),
})
export type DemonstrationPerson = z.infer<typeof DemonstrationPerson>

export const Division = z.object({ code: z.string(), name: z.string(), hasChildren: z.boolean() })
export type Division = z.infer<typeof Division>

/** What a code is good for, and for nothing else: one that is read out to an officer must not sign the officer in. */
export const CodePurpose = z.enum(['signIn', 'changePhone'])
export type CodePurpose = z.infer<typeof CodePurpose>

export const session = {
  get: query('anyone').output(Session),
  requestCode: mutation('anyone')
    .input(z.object({ requestId, phone: z.string().max(20), purpose: CodePurpose.optional() }))
    .output(z.object({ resendAfterSeconds: z.int() })),
  /** Binds this phone or browser to the person whose number it is; a new number begins a new person. */
  confirmCode: mutation('anyone')
    .input(
      z.object({
        requestId,
        phone: z.string().max(20),
        code: z.string().max(10),
        name: z.string().max(30).optional(),
        divisionCode: z.string().max(12).optional(),
      }),
    )
    .output(Session),
  saveProfile: mutation('person')
    .input(z.object({ requestId, name: z.string().min(1).max(30), divisionCode: z.string().max(12).optional() }))
    .output(Session),
  /**
   * 换手机号，当面核验: an officer has the person and their ID card before them, and the code went to the new phone. Who
   * was signed in as this person no longer is. @throws Problem file_not_found, staff_file, phone_taken, code_wrong
   */
  changePhone: mutation(vouchers)
    .input(
      z.object({
        requestId,
        name: z.string().max(30),
        residentId: z.string().max(20),
        oldPhone: z.string().max(20).optional(),
        phone: z.string().max(20),
        code: z.string().max(10),
      }),
    )
    .output(z.object({ phoneMasked: z.string() })),
  signOut: mutation('anyone').input(z.object({ requestId })).output(Done),
  demonstrationPeople: query('anyone').output(z.object({ items: z.array(DemonstrationPerson) })),
  become: mutation('anyone')
    .input(z.object({ requestId, personId: Id }))
    .output(Session),
  /** Children of a division; without `parent`, the counties of the city. */
  divisions: query('anyone')
    .input(z.object({ parent: z.string().max(12).optional() }))
    .output(z.object({ items: z.array(Division) })),
}
