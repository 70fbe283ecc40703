import type { Share } from '@shared/domain/cases/share'
import { firstBrokenFact, type Sha256 } from '@shared/domain/facts/chain'
import { commitTo, firstBrokenCommitment, type PlainValues } from '@shared/domain/facts/commitments'
import type { Answers } from '@shared/domain/items/answers'
import type { FormValues } from '@shared/domain/items/check-form'
import type { Named } from '@shared/domain/persons/correction'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import type { BlobKey } from '../uploads'
import type { CaseRecord } from './case-record'

type Convert = (field: string, id: string, text: string) => string

/** A file handed in with a form, as it was when it was handed in. */
export interface CaseFile {
  field: string
  id: string
  name: string
  type: string
  size: number
  sha256: string
  scanned: boolean
  /** Opens its bytes; they stand encrypted in the object storage. */
  key: BlobKey
}

/** The place of a paper scanned at the window, which no question of the form asked for. */
export const WINDOW_SCAN = 'window-scan'

/**
 * What a case keeps of its person beside the ID number: one sealed value, of which the facts hold only commitments. The
 * salt is sealed too; beside the commitments it would let a number be guessed.
 */
export interface Personal {
  salt: string
  phone: string
  form: FormValues
  files: CaseFile[]
  /** Goes with the case number to follow the case without an account; absent where nobody was given one. */
  followCode?: string
  /** The codes that open what was sent to somebody outside, by the name of the paper; absent where none was sent. */
  letterCodes?: Record<string, string>
  /** Links by which others see how far the case is; absent where none was made. */
  shares?: readonly Share[]
  /** Free notes of staff, by the `seq` of their fact. */
  notes: Record<string, string>
  /** What was answered with a command, by the `seq` of its fact; absent where none asked anything. */
  given?: Record<string, Answers>
  /** The files that came with a command, by the `seq` of its fact; absent where none did. */
  givenFiles?: Record<string, CaseFile[]>
  /** Who the applicant was before a fact corrected it, by the `seq` of that fact; absent where none did. */
  formerly?: Record<string, Named>
}

const FIELD = 'cases.personal'

export const sealPersonal = (deps: { seal: Convert }, id: string, personal: Personal): string =>
  deps.seal(FIELD, id, JSON.stringify(personal))

/** In plain, for this one request only. Throws FieldCipherError when it was altered or moved from another record. */
export const openPersonal = (
  deps: { open: Convert },
  record: Pick<CaseRecord, '_id' | 'personal'>,
): Personal => JSON.parse(deps.open(FIELD, record._id, record.personal)) as Personal

/** The applicant's ID number in plain, for this one request only. */
export const openIdNumber = (
  deps: { open: Convert },
  { _id, idNumber }: Pick<CaseRecord, '_id' | 'idNumber'>,
): string => deps.open('cases.idNumber', _id, idNumber)

/** Who the applicant was when the fact at a place was written. `now`: who they are now. */
function asOf(now: Named, { formerly = {} }: Personal, seq: number): Named {
  const corrected = Object.keys(formerly).map(Number)
  const next = Math.min(...corrected.filter((at) => at > seq))
  return formerly[next] ?? now
}

/**
 * What the fact at a place stands for: who applied and with which answers, who they were found to be, or the note given
 * with it.
 */
function plainOf(person: Named, personal: Personal, seq: number): PlainValues {
  const { name, idNumber } = asOf(person, personal, seq)
  if (personal.formerly?.[seq]) return { name, idNumber }
  if (seq > 1) return givenWith(personal, seq)
  const { form, files } = personal
  return { idNumber, name, form: canonicalJson({ form, files } as unknown as Json) }
}

/** What was answered with commands so far, or up to the fact at a place, the latest word on each question. */
export const givenSoFar = (
  { given = {} }: Pick<Personal, 'given'>,
  upTo: number = Number.POSITIVE_INFINITY,
): Answers =>
  Object.assign({}, ...inOrder(given).flatMap(([seq, answers]) => (seq <= upTo ? [answers] : []))) as Answers

/** The answers by the fact they came with, oldest first. */
export const inOrder = (given: Readonly<Record<string, Answers>>): [number, Answers][] =>
  Object.entries(given)
    .map(([seq, answers]): [number, Answers] => [Number(seq), answers])
    .toSorted(([a], [b]) => a - b)

/** Every file of a case, whatever it came with. */
export const allFiles = ({ files, givenFiles = {} }: Pick<Personal, 'files' | 'givenFiles'>): CaseFile[] => [
  ...files,
  ...Object.values(givenFiles).flat(),
]

/** The note, the answers and the files that came with a later fact. */
function givenWith({ notes, given, givenFiles }: Personal, seq: number): PlainValues {
  const note = notes[seq]
  const answers = given?.[seq]
  const files = givenFiles?.[seq]
  return {
    ...(note === undefined ? {} : { note }),
    ...(answers ? { given: canonicalJson({ ...answers }) } : {}),
    ...(files ? { files: canonicalJson(files as unknown as Json) } : {}),
  }
}

/** The commitments that the fact at a place has to hold; absent when it stands for nothing personal. */
export function sealedOf(
  person: Named,
  personal: Personal,
  seq: number,
  sha256: Sha256,
): { sealed?: Record<string, string> } {
  const values = plainOf(person, personal, seq)
  return Object.keys(values).length ? { sealed: commitTo(values, personal.salt, sha256) } : {}
}

/** Whether every fact links to the one before, and every commitment to what is kept beside it. */
export const isWhole = (
  { facts, applicantName: name }: Pick<CaseRecord, 'facts' | 'applicantName'>,
  idNumber: string,
  personal: Personal,
  sha256: Sha256,
): boolean =>
  firstBrokenFact(facts, sha256) === null &&
  firstBrokenCommitment(facts, (seq) => plainOf({ name, idNumber }, personal, seq), personal.salt, sha256) ===
    null
