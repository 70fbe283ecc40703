import { reg } from '@shared/kernel/reg'
import type { HonourLevel } from '../archive/classify/threshold'
import { entriesOf, readRows } from '../archive/family/family-rows'
import type { EducationLevel, Particulars, PersonalStatus } from '../archive/material'
import type { Paper } from '../materials/paper'
import type { Answers } from './answers'

reg('M-check', 'G36', 'T-order')

/** What was answered of these, under the names the paper has for it. */
const told = <K extends string>(
  given: Answers,
  names: Readonly<Record<K, string>>,
): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string>(names).flatMap(([name, field]) => (given[field] ? [[name, given[field]]] : [])),
  ) as Partial<Record<K, string>>

/** What the paper states, as far as the clerk wrote it down. */
export function particularsOf(given: Answers): Particulars {
  const { level, workUnit, trainingMonths, family, status, honourLevel } = given
  const school = told(given, { school: 'school', from: 'schoolFrom', to: 'schoolTo' })
  return {
    ...told(given, { name: 'paperName', birth: 'birth', workStart: 'workStart', partyDate: 'partyDate' }),
    ...(status ? { status: status as PersonalStatus } : {}),
    ...(level ? { school: { level: level as EducationLevel, ...school } } : {}),
    ...(workUnit ? { work: { unit: workUnit, ...told(given, { from: 'workFrom', to: 'workTo' }) } } : {}),
    ...(trainingMonths ? { trainingMonths: Number(trainingMonths) } : {}),
    ...(honourLevel ? { honourLevel: honourLevel as HonourLevel } : {}),
    ...told(given, { punishedUntil: 'punishedUntil' }),
    ...(family ? { family: entriesOf(readRows(family)) } : {}),
  }
}

/** What it belongs together with: a set, a review of a question. */
export const marksOf = ({
  setName,
  setPart,
  setOf,
  matter,
  round,
}: Answers): Pick<Paper, 'set' | 'review'> => ({
  ...(setName ? { set: { name: setName, part: Number(setPart), of: Number(setOf) } } : {}),
  ...(matter ? { review: { matter, round: Number(round ?? 1) } } : {}),
})
