import { decideRealNameAge } from '@shared/domain/accounts/real-name-age'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { problemSentence } from '@shared/kernel/phrases/problems'

export type Claim = { document: string; name: string; idNumber: string; cardNumber: string }

/** What is wrong with a claim before anybody is asked, by the same rules as the service's. */
export function checkClaim(claim: Claim): Partial<Claim> {
  const { name, idNumber } = claim
  return {
    ...(parseName(name).ok ? {} : { name: fieldSentence(name.trim() ? 'name.format' : 'field.required') }),
    ...wrongNumber(idNumber),
  }
}

function wrongNumber(idNumber: string): Partial<Claim> {
  const today = dayOf(new Date())
  const id = checkIdNumber(idNumber, today)
  if (!id.ok) return { idNumber: fieldSentence(idNumber.trim() ? `id.${id.error}` : 'field.required') }
  const age = decideRealNameAge(id.value.birthDate, today)
  if (age.ok) return {}
  return { idNumber: age.error === 'minor' ? problemSentence('identity.minor') : fieldSentence('id.date') }
}
