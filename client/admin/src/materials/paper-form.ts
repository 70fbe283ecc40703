import type { MaterialKind } from '@shared/domain/archive/catalogue/types'
import type { FamilyRow } from '@shared/domain/archive/family/family-rows'
import { readPaperDate } from '@shared/domain/archive/paper-date'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { lackingInFamily } from '../kit/family-faults'

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
  status: '',
  trainingMonths: '',
  honourLevel: '',
  punishedUntil: '',
  matter: '',
  round: '',
  setName: '',
  setPart: '',
  setOf: '',
  ends: '',
  family: [] as FamilyRow[],
}
export type PaperForm = typeof EMPTY_PAPER

/** Whether the first and the last page are there, as `ends` says it; empty: nobody said. */
export const ENDS = { both: '都在', lacking: '缺首页或末页' } as const

const DATES = ['formedOn', 'copiedOn', 'birth', 'workStart', 'partyDate', 'punishedUntil'] as const
const SPANS = ['schoolFrom', 'schoolTo', 'workFrom', 'workTo'] as const
const LONGEST_TRAINING = 240

const isCount = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text.trim())
const isMonths = (text: string): boolean =>
  /^\d{1,3}(?:\.\d)?$/.test(text.trim()) && Number(text) <= LONGEST_TRAINING

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
  return { ...lacking, ...lackingInMarks(form), ...lackingInFamily(form.family) }
}

/** What belongs together is told whole: a set with its place in it, a review with its question. */
function lackingInMarks(form: PaperForm): Record<string, string> {
  const { trainingMonths, matter, round, setName, setPart, setOf } = form
  const lacking: Record<string, string> = {}
  const count = fieldSentence('count.number')
  if (trainingMonths.trim() && !isMonths(trainingMonths)) lacking.trainingMonths = count
  if (round.trim() && !isCount(round)) lacking.round = count
  if (round.trim() && !matter.trim()) lacking.matter = fieldSentence('field.required')
  if (![setName, setPart, setOf].some((text) => text.trim())) return lacking
  if (!setName.trim()) lacking.setName = fieldSentence('field.required')
  if (!isCount(setOf)) lacking.setOf = count
  if (!isCount(setPart) || Number(setPart) > Number(setOf)) lacking.setPart = count
  return lacking
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
