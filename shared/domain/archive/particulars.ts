import { reg } from '@shared/kernel/reg'
import { ALL_KINDS } from './catalogue/all-kinds'
import type { MaterialKind } from './catalogue/types'

reg('G36', 'M-scope', 'T-order')

/** What only some kinds of paper tell; a name, the three dates, a school and a work place any paper may. */
export const SPECIAL_PARTICULARS = [
  'status',
  'family',
  'trainingMonths',
  'honourLevel',
  'punishedUntil',
  'review',
] as const
export type SpecialParticular = (typeof SPECIAL_PARTICULARS)[number]

/** Forms with a line for the standing somebody was taken on with: the rule on status reads these (G36). */
export const STATUS_PAPERS: readonly string[] = [
  ...['resume-form', 'resume-register', 'hire-approval', 'recruit-worker', 'appointment'],
]

/** Forms with a table of the family and important relations. */
export const FAMILY_PAPERS: readonly string[] = [
  ...['resume-form', 'resume-register', 'brief-resume', 'experience-form', 'resume-mostly-autobiography'],
  ...['autobiography', 'autobiography-like', 'personal-matters-report', 'family-abroad-report'],
  ...['reserve-cadre', 'junior-graduate', 'high-school-graduate', 'secondary-graduate', 'technical-graduate'],
  ...['university-graduate', 'postgraduate-graduate', 'entrance-application', 'examinee-register'],
  ...['student-register', 'selected-student', 'study-abroad-selection', 'political-review-form'],
  ...['political-history', 'basic-info-review', 'spouse-register', 'rehabilitation', 'proof'],
  ...['league-form', 'party-form', 'party-application', 'party-register', 'democratic-join'],
  ...[
    'hire-approval',
    'selected-graduate',
    'village-graduate',
    'enlistment',
    'recruit-worker',
    'company-hire',
  ],
  ...['appointment', 'civil-servant-register', 'reference-register', 'abroad-approval', 'private-abroad'],
  ...['delegate-register', 'second-child', 'file-explanation', 'other-reference'],
]

const TELLS: Record<SpecialParticular, (kind: MaterialKind) => boolean> = {
  status: ({ code }) => STATUS_PAPERS.includes(code),
  family: ({ code }) => FAMILY_PAPERS.includes(code),
  trainingMonths: ({ threshold }) => threshold !== null && 'training' in threshold,
  honourLevel: ({ threshold }) => threshold !== null && 'honours' in threshold,
  punishedUntil: ({ step }) => step === 'original-decision' || step === 'original-approval',
  // Which question, and which review of it: what the order of classes 5 and 8 goes by.
  review: ({ category, step }) => step !== null && (category === '5' || category === '8'),
}

/** Whether papers of a kind tell it. */
export const tellsOf = (kind: MaterialKind, what: SpecialParticular): boolean => TELLS[what](kind)

/** Codes of the kinds whose papers tell it. */
export const kindsTelling = (what: SpecialParticular): string[] =>
  ALL_KINDS.filter((kind) => tellsOf(kind, what)).map(({ code }) => code)
