import type { PaperBody } from '@shared/contract/paper-fields'
import type { HonourLevel } from '@shared/domain/archive/classify/threshold'
import { entriesOf, rowsOf } from '@shared/domain/archive/family/family-rows'
import type { EducationLevel, PersonalStatus } from '@shared/domain/archive/material'
import { readPaperDate } from '@shared/domain/archive/paper-date'
import { formOfPaper } from '@shared/domain/materials/paper'
import { EMPTY_PAPER, type PaperForm } from './paper-form'

type States = PaperBody['states']

/** Only what was filled in. */
const filled = <T extends object>(values: { [K in keyof T]: T[K] | '' | null | undefined }): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  ) as Partial<T>

const dateOf = (text: string): string | undefined => readPaperDate(text) ?? undefined
const numberOf = (text: string): number | undefined => (text.trim() ? Number(text) : undefined)

/** The form as a request brings it. */
export function paperOf(form: PaperForm): PaperBody {
  return {
    ...{ title: form.title, kind: form.kind, formedOn: dateOf(form.formedOn) ?? null },
    ...{ pages: Number(form.pages), copies: Number(form.copies) },
    copy: form.form === 'copy' ? { copiedOn: dateOf(form.copiedOn) ?? null, sealed: form.sealed } : null,
    ...(form.form === 'electronic' ? { electronic: true } : {}),
    from: { unit: form.unit as PaperBody['from']['unit'], name: form.name },
    states: statesOf(form),
    ...marksOf(form),
    ...(form.remark.trim() ? { remark: form.remark } : {}),
  }
}

const statesOf = (form: PaperForm): States =>
  filled<States>({
    ...{ name: form.holder.trim(), birth: dateOf(form.birth), workStart: dateOf(form.workStart) },
    partyDate: dateOf(form.partyDate),
    status: form.status as PersonalStatus | '',
    school: form.level ? schoolOf(form) : undefined,
    work: form.workUnit.trim() ? workOf(form) : undefined,
    trainingMonths: numberOf(form.trainingMonths),
    honourLevel: form.honourLevel as HonourLevel | '',
    punishedUntil: dateOf(form.punishedUntil),
    family: familyOf(form),
  })

function familyOf({ family }: PaperForm): States['family'] {
  const entries = entriesOf(family)
  return entries.length > 0 ? entries : undefined
}

const schoolOf = ({ level, school, schoolFrom, schoolTo }: PaperForm) => ({
  level: level as EducationLevel,
  ...filled({ school: school.trim(), from: dateOf(schoolFrom), to: dateOf(schoolTo) }),
})

const workOf = ({ workUnit, workFrom, workTo }: PaperForm) => ({
  unit: workUnit.trim(),
  ...filled({ from: dateOf(workFrom), to: dateOf(workTo) }),
})

/** The set it belongs to, whether it is whole, and which review of which question it is of. */
function marksOf(form: PaperForm): Pick<PaperBody, 'set' | 'whole' | 'review'> {
  const { setName, setPart, setOf, ends, matter, round } = form
  return {
    ...(setName.trim() ? { set: { name: setName.trim(), part: Number(setPart), of: Number(setOf) } } : {}),
    ...(ends ? { whole: ends === 'both' } : {}),
    ...(matter.trim() ? { review: { matter: matter.trim(), round: numberOf(round) ?? 1 } } : {}),
  }
}

const said = (number: number | undefined): string => (number === undefined ? '' : String(number))

/** A filed paper back in the form, for a correction. */
export function formOf(paper: PaperBody): PaperForm {
  const { states, copy, set, review, whole } = paper
  return {
    ...EMPTY_PAPER,
    ...{ title: paper.title, kind: paper.kind, formedOn: paper.formedOn ?? '' },
    ...{ pages: String(paper.pages), copies: String(paper.copies) },
    ...{ form: formOfPaper(paper), copiedOn: copy?.copiedOn ?? '', sealed: copy?.sealed ?? false },
    ...{ unit: paper.from.unit, name: paper.from.name, remark: paper.remark ?? '' },
    ...statedIn(states),
    ...{ setName: set?.name ?? '', setPart: said(set?.part), setOf: said(set?.of) },
    ...{ matter: review?.matter ?? '', round: said(review?.round) },
    ends: whole === undefined ? '' : whole ? 'both' : 'lacking',
  }
}

const statedIn = ({ school, work, ...states }: States): Partial<PaperForm> => ({
  ...{ holder: states.name ?? '', birth: states.birth ?? '', workStart: states.workStart ?? '' },
  ...{ partyDate: states.partyDate ?? '', level: school?.level ?? '', school: school?.school ?? '' },
  ...{ schoolFrom: school?.from ?? '', schoolTo: school?.to ?? '' },
  ...{ workUnit: work?.unit ?? '', workFrom: work?.from ?? '', workTo: work?.to ?? '' },
  ...{ status: states.status ?? '', trainingMonths: said(states.trainingMonths) },
  ...{ honourLevel: states.honourLevel ?? '', punishedUntil: states.punishedUntil ?? '' },
  family: rowsOf(states.family ?? []),
})
