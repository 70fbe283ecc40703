import { HANDED_PERSON } from '@shared/domain/cases/opens'
import { checkForm, tidyForm } from '@shared/domain/items/check-form'
import { HANDED_ITEMS } from '@shared/domain/items/titles'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CommandCall } from '../../../platform/commands/run'
import { findFiles } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { standInOf } from '../stand-in'
import { checked, openForSubject } from './open'
import type { CaseAnswer } from './submit'

reg('B-unemployed', 'N20-1', 'N29-refuse')

/** A person as a unit names them. */
export interface NamedPerson {
  name: string
  idNumber: string
  /** Their own number, where the unit knows it: what is missing they are reminded of. */
  phone?: string | undefined
}

/** What a unit hands over at a window: which intake it is, whose file, and what it says of it. */
export interface HandedOver extends NamedPerson {
  item: string
  form: Record<string, string>
}

/** The person as the unit names them. Throws `request.invalid` with fields. */
export function personOf(deps: CaseDeps, { name, idNumber, phone = '' }: NamedPerson, today: Day) {
  const told = { name, idNumber, phone }
  const fields = checkForm(HANDED_PERSON, told, today)
  if (fields.length) throw new AppError('request.invalid', { fields })
  const tidy = tidyForm(HANDED_PERSON, told)
  const idIndexes = deps.idIndexes(tidy.idNumber ?? '')
  const idIndex = idIndexes[0] ?? ''
  const { name: said = '', idNumber: number = '', phone: called = '' } = tidy
  return { name: said, idNumber: number, idIndex, idIndexes, phone: called }
}

/** Their account where one is known for certain; else an id of its own stands for them. */
export const handedSubject = (
  { newId }: CaseDeps,
  person: ReturnType<typeof personOf>,
  account: string | null,
): Applicant => ({
  ...person,
  accountId: account ?? standInOf('handed', newId()),
  level: account ? 'verified' : 'declared',
})

/**
 * Opens an intake at the centre of the clerk, for the unit that stands at the window. Three round trips, one more for a refusal. Throws `permission.denied`,
 * `case.item-unknown`, `request.invalid` with fields, `transfer.moving-already`, the refusals of the intake, and the problems of
 * openRecord.
 */
export function openHanded(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  handed: HandedOver,
): Promise<CaseAnswer> {
  const { centreId = '' } = actor
  if (!may(actor, 'case.open', { centreId })) throw new AppError('permission.denied')
  const today = dayOf(call.now)
  const person = personOf(deps, handed, today)
  const asked = checked(handed, HANDED_ITEMS, today)
  const form = { ...asked.form, centre: `${centreId} ${deps.centres.byId(centreId).name}` }
  return openForSubject(
    deps,
    actor,
    call,
    { ...asked, form },
    {
      load: async () => {
        const [account, files] = await Promise.all([
          deps.verifiedAccount(person.idIndexes),
          // Whether they have an account of their own makes no difference to what their unit hands over.
          findFiles(deps, person.idIndexes, form, { hasAccount: false }),
        ])
        return { subject: handedSubject(deps, person, account), files }
      },
      on: ({ subject, files }) => ({ subject, centreId, files }),
    },
  )
}
