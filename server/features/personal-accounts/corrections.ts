import type { Named, PersonCorrection } from '@shared/domain/persons/correction'
import type { PersonalAccountRecord } from './record'

type Convert = (field: string, id: string, text: string) => string

/** A correction that a fact of the account's chain commits to: both values, and the salt under which they can be proved. */
export interface HolderCorrected {
  seq: number
  what: PersonCorrection['what']
  before: string
  after: string
  salt: string
}

const FIELD = 'personalAccounts.corrections'

/** Every correction there was, oldest first, in plain. */
export const openCorrections = (
  deps: { open: Convert },
  { _id, corrections }: PersonalAccountRecord,
): HolderCorrected[] =>
  corrections ? (JSON.parse(deps.open(FIELD, _id, corrections)) as HolderCorrected[]) : []

export const sealCorrections = (
  deps: { seal: Convert },
  id: string,
  corrections: readonly HolderCorrected[],
): string => deps.seal(FIELD, id, JSON.stringify(corrections))

/** The holder as they are now, in plain. */
export const holderOf = (deps: { open: Convert }, record: PersonalAccountRecord): Named => ({
  name: record.holderName,
  idNumber: deps.open('personalAccounts.idNumber', record._id, record.idNumber),
})

/** Who signed the agreement, by the name and number of that day: what was signed stays what was signed. */
export function signerOf(deps: { open: Convert }, record: PersonalAccountRecord): Named {
  const made = openCorrections(deps, record)
  const first = (what: keyof Named) => made.find((correction) => correction.what === what)?.before
  const now = holderOf(deps, record)
  return { name: first('name') ?? now.name, idNumber: first('idNumber') ?? now.idNumber }
}
