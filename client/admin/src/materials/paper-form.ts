import type { PaperBody } from '@shared/contract/paper-fields'
import type { MaterialKind } from '@shared/domain/archive/catalogue/types'
import type { EducationLevel } from '@shared/domain/archive/material'
import { readPaperDate } from '@shared/domain/archive/paper-date'
import { fieldSentence } from '@shared/kernel/phrases/fields'

/** A paper as it is typed; everything is text until it is sent. */
export const EMPTY_PAPER = {
  title: '',
  kind: '',
  formedOn: '',
  pages: '1',
  copies: '1',
  form: 'original',
  copiedOn: '',
  sealed: false,
  unit: '',
  name: '',
  remark: '',
  holder: '',
  birth: '',
  workStart: '',
  partyDate: '',
  level: '',
  school: '',
  schoolFrom: '',
  schoolTo: '',
  workUnit: '',
  workFrom: '',
  workTo: '',
}
export type PaperForm = typeof EMPTY_PAPER

const DATES = ['formedOn', 'copiedOn', 'birth', 'workStart', 'partyDate'] as const
const SPANS = ['schoolFrom', 'schoolTo', 'workFrom', 'workTo'] as const

const isCount = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text.trim())

/** What is missing or wrong in the form, by field; the service says the rest. */
export function lackingOf(form: PaperForm): Record<string, string> {
  const lacking: Record<string, string> = {}
  for (const field of ['title', 'name'] as const)
    if (!form[field].trim()) lacking[field] = fieldSentence('field.required')
  for (const field of ['kind', 'unit'] as const)
    if (!form[field]) lacking[field] = fieldSentence('field.choose')
  for (const field of ['pages', 'copies'] as const)
    if (!isCount(form[field])) lacking[field] = fieldSentence('count.number')
  for (const field of [...DATES, ...SPANS])
    if (form[field].trim() && !readPaperDate(form[field]))
      lacking[field] = fieldSentence('paper-date.invalid')
  return lacking
}

/** Only what was filled in. */
const filled = <T extends object>(values: { [K in keyof T]: T[K] | '' | null | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Partial<T>

const dateOf = (text: string): string | undefined => readPaperDate(text) ?? undefined

/** The form as a request brings it; what the form has no field for is taken over from `base`. */
export function paperOf(form: PaperForm, base?: PaperBody): PaperBody {
  const states = {
    ...base?.states,
    ...{ name: undefined, birth: undefined, workStart: undefined, partyDate: undefined },
    ...filled({
      name: form.holder.trim(),
      ...{ birth: dateOf(form.birth), workStart: dateOf(form.workStart) },
      partyDate: dateOf(form.partyDate),
    }),
    school: form.level ? schoolOf(form) : undefined,
    work: form.workUnit.trim() ? workOf(form) : undefined,
  }
  const { remark: _before, ...kept } = base ?? {}
  return {
    ...kept,
    ...{ title: form.title, kind: form.kind, formedOn: dateOf(form.formedOn) ?? null },
    ...{ pages: Number(form.pages), copies: Number(form.copies) },
    copy: form.form === 'copy' ? { copiedOn: dateOf(form.copiedOn) ?? null, sealed: form.sealed } : null,
    from: { unit: form.unit as PaperBody['from']['unit'], name: form.name },
    states: filled(states),
    ...(form.remark.trim() ? { remark: form.remark } : {}),
  }
}

const schoolOf = ({ level, school, schoolFrom, schoolTo }: PaperForm) => ({
  level: level as EducationLevel,
  ...filled({ school: school.trim(), from: dateOf(schoolFrom), to: dateOf(schoolTo) }),
})

const workOf = ({ workUnit, workFrom, workTo }: PaperForm) => ({
  unit: workUnit.trim(),
  ...filled({ from: dateOf(workFrom), to: dateOf(workTo) }),
})

/** A filed paper back in the form, for a correction. */
export function formOf(paper: PaperBody): PaperForm {
  const { states, copy } = paper
  return {
    ...EMPTY_PAPER,
    ...{ title: paper.title, kind: paper.kind, formedOn: paper.formedOn ?? '' },
    ...{ pages: String(paper.pages), copies: String(paper.copies) },
    ...{ form: copy ? 'copy' : 'original', copiedOn: copy?.copiedOn ?? '', sealed: copy?.sealed ?? false },
    ...{ unit: paper.from.unit, name: paper.from.name, remark: paper.remark ?? '' },
    ...{ holder: states.name ?? '', birth: states.birth ?? '', workStart: states.workStart ?? '' },
    ...{ partyDate: states.partyDate ?? '', level: states.school?.level ?? '' },
    ...{ school: states.school?.school ?? '', schoolFrom: states.school?.from ?? '' },
    ...{ schoolTo: states.school?.to ?? '', workUnit: states.work?.unit ?? '' },
    ...{ workFrom: states.work?.from ?? '', workTo: states.work?.to ?? '' },
  }
}

/** What choosing a kind fills in where nothing was typed: who usually forms such a paper. */
export const withKind = (
  form: PaperForm,
  kind: Pick<MaterialKind, 'code' | 'formedBy' | 'copy'>,
): PaperForm => ({
  ...form,
  kind: kind.code,
  unit: form.unit || kind.formedBy,
  form: form.form === 'original' && kind.copy === 'copy-usual' ? 'copy' : form.form,
})
