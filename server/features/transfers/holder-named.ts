import { givenSoFar, type Personal } from '../cases'

/** Who has the file as it was last named: by staff when the letter was sent on to somebody else, else by the person. */
export function holderNamed(personal: Personal): { name: string; address: string } {
  const { newHolder, newHolderAddress = '' } = givenSoFar(personal)
  if (newHolder) return { name: newHolder, address: newHolderAddress }
  const { holder = '', holderAddress = '' } = personal.form
  return { name: holder, address: holderAddress }
}
