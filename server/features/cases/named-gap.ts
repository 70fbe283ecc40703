import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { FormValues } from '@shared/domain/items/check-form'
import { codeIn } from '@shared/domain/items/read-answer'
import { tellFile } from '@shared/domain/materials/told'
import type { Day } from '@shared/kernel/dates'
import { holdingAmong, openFile } from '../archives'
import type { Applicant, CaseDeps } from './deps'

/** A gap of the person's file that a form names: whether it is still told to them, and in which words. */
export interface NamedGap {
  open: boolean
  /** The answer as it is kept: the rule of the check, and its sentence by the file, whatever the client called it. */
  answer: string
}

/** How the gap stands that a form names; null when it names none, which costs no round trip, else one. */
export async function namedGap(
  deps: Pick<CaseDeps, 'archives' | 'open'>,
  { level, name, idIndexes }: Pick<Applicant, 'level' | 'name' | 'idIndexes'>,
  form: FormValues,
  today: Day,
): Promise<NamedGap | null> {
  if (form.gap === undefined) return null
  const rule = codeIn(form.gap)
  const none = { open: false, answer: rule }
  if (level !== 'verified') return none
  const holding = holdingAmong(await deps.archives.findWhole(idIndexes), idIndexes)
  if (holding?.holderName !== name || holding.custody.duplicate) return none
  const { holder, contents } = openFile(deps, holding.record, today)
  const point = tellFile(holder, contents, tableOn(today), today).points.find((one) => one.rule === rule)
  return point ? { open: true, answer: `${rule} ${point.says}` } : none
}
