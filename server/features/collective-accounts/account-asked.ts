import { codeIn } from '@shared/domain/items/read-answer'
import { normaliseCreditCode } from '@shared/kernel/credit-code'
import type { CollectiveAccountRecord } from './record'
import type { CollectiveAccountRepository } from './repository'

type Found = Pick<CollectiveAccountRepository, 'findByNo' | 'findLive'>

/** Numbers are compared half-width, in capitals and without spaces. */
const normaliseAccountNo = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/**
 * The account a form speaks of: by its number, and only with the code of its unit beside it; where no number is asked, the one
 * that the unit has at the chosen centre. Null where there is none. One round trip at most.
 */
export async function accountAsked(
  collectives: Found,
  form: Readonly<Record<string, string>>,
): Promise<CollectiveAccountRecord | null> {
  const code = normaliseCreditCode(form.creditCode ?? '')
  if (form.accountNo === undefined)
    return form.centre ? collectives.findLive(codeIn(form.centre), code) : null
  const found = await collectives.findByNo(normaliseAccountNo(form.accountNo))
  return found?.creditCode === code ? found : null
}
