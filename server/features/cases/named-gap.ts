import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { KeyFact } from '@shared/domain/archive/catalogue/types'
import type { FormValues } from '@shared/domain/items/check-form'
import { codeIn } from '@shared/domain/items/read-answer'
import type { Contents } from '@shared/domain/materials/contents'
import { tellFile } from '@shared/domain/materials/told'
import { factOfCode, promiseCode, sayPromise, stillPromised } from '@shared/domain/owed/promise'
import type { Day } from '@shared/kernel/dates'
import { holdingAmong, openFile } from '../archives'
import type { Applicant, CaseDeps } from './deps'
import { type OwnPromise, promisesOf } from './own-promises'

/** A gap of the person's file, or a promise of theirs, that a form names: whether it is still told to them, and in which words. */
export interface NamedGap {
  open: boolean
  /** The answer as it is kept: the rule of the check, and its sentence by the file, whatever the client called it. */
  answer: string
}

/** How the gap or promise stands that a form names; null when it names none, which costs no round trip, else one, or two at once. */
export async function namedGap(
  deps: Pick<CaseDeps, 'archives' | 'cases' | 'open'>,
  { accountId, level, name, idIndexes }: Pick<Applicant, 'accountId' | 'level' | 'name' | 'idIndexes'>,
  form: FormValues,
  today: Day,
): Promise<NamedGap | null> {
  if (form.gap === undefined) return null
  const rule = codeIn(form.gap)
  const fact = factOfCode(rule)
  const none = { open: false, answer: rule }
  if (level !== 'verified') return none
  const [records, promises] = await Promise.all([
    deps.archives.findWhole(idIndexes),
    fact ? promisesOf(deps, accountId) : [],
  ])
  const holding = holdingAmong(records, idIndexes)
  if (holding?.holderName !== name || holding.custody.duplicate) return none
  const { holder, contents } = openFile(deps, holding.record, today)
  if (fact) return promised(fact, promises, contents, today) ?? none
  const point = tellFile(holder, contents, tableOn(today), today).points.find((one) => one.rule === rule)
  return point ? { open: true, answer: `${rule} ${point.says}` } : none
}

/** A promise that no paper of the file has kept yet; null where there is none of that fact. */
function promised(
  fact: KeyFact,
  promises: readonly OwnPromise[],
  contents: Contents,
  today: Day,
): NamedGap | null {
  const filed = contents.papers.map(({ paper }) => paper)
  const made = promises
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))
    .find(({ missing }) => stillPromised(missing, filed, tableOn(today)).includes(fact))
  return made ? { open: true, answer: `${promiseCode(fact)} ${sayPromise(fact, made.by)}` } : null
}
