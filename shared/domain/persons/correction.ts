import { reg } from '@shared/kernel/reg'

reg('S-change', 'N29-alter')

/** Who somebody is, in plain: name and normalised ID number. */
export interface Named {
  name: string
  idNumber: string
}

/** A name or ID number as an approved case corrected it: who the person was, and the value that takes the place of theirs. */
export interface PersonCorrection {
  what: keyof Named
  before: Named
  after: string
}

/**
 * Somebody after a correction. Null when it is not about them, was made already, or another has come since: who only shares a
 * name, or the login of a relative, is another person; the number decides.
 */
export function correctedBy({ what, before, after }: PersonCorrection, was: Named): Named | null {
  if (was.idNumber !== before.idNumber || was[what] !== before[what] || was[what] === after) return null
  return { ...was, [what]: after }
}

/** A correction as it is carried out, everywhere by facts of one natural key. */
export interface CarriedCorrection extends PersonCorrection {
  applicantId: string
  /** The case that corrected it: it ends by a fact of its own. */
  byCase: string
  key: string
  at: Date
}
