import type { Day } from '@shared/kernel/dates'
import { groupBy } from '@shared/kernel/group-by'
import { normaliseName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../catalogue/table'
import { belowThreshold } from '../classify/threshold'
import type { Material } from '../material'
import { differ, isBefore, isPaperDate, type PaperDate, sayPaperDate } from '../paper-date'
import type { IntakeCheck } from './checks'

reg('M-check', 'M-scope', 'G39-origin')

/** What the file has on record, to which a paper is held (M34). Null: nothing yet. */
export interface OnRecord {
  name: string
  formerNames: readonly string[]
  birth: PaperDate | null
  workStart: PaperDate | null
  partyDate: PaperDate | null
}

/** What the program found against a paper by itself. */
export interface Doubt {
  check: IntakeCheck
  says: string
}

const DATES = { birth: '出生日期', workStart: '参加工作时间', partyDate: '入党时间' } as const

const doubt = (check: IntakeCheck, says: string): Doubt => ({ check, says })

/**
 * What can be told of a paper without reading it again: its kind, its dates, its name, its copies, its sets. `beside`: the other
 * papers handed in with it or filed already. `today` in Asia/Shanghai.
 */
export function doubtsOf(
  paper: Material,
  {
    record,
    table,
    today,
    beside = [],
  }: { record: OnRecord; table: CatalogueTable; today: Day; beside?: readonly Material[] },
): Doubt[] {
  return [
    ...scope(paper, table),
    ...dates(paper, record, today),
    ...stated(paper, record, today),
    ...person(paper, record),
    ...copy(paper),
    ...wholeness(paper, beside),
  ]
}

function scope({ kind, states, originKnown }: Material, table: CatalogueTable): Doubt[] {
  const known = table.kinds.get(kind)
  const below = known ? belowThreshold(known.threshold, states) : '材料目录中没有这一种材料'
  return [
    ...(originKnown === false ? [doubt('known-origin', '材料来历不明')] : []),
    ...(below ? [doubt('in-scope', below)] : []),
  ]
}

function dates({ formedOn }: Material, { birth }: OnRecord, today: Day): Doubt[] {
  if (formedOn === null) return [doubt('filled', '没有写明形成时间')]
  if (!isPaperDate(formedOn)) return [doubt('filled', `形成时间“${formedOn}”不是有效日期`)]
  if (isBefore(today, formedOn)) return [doubt('true', `形成时间${sayPaperDate(formedOn)}晚于今天`)]
  return birth && isBefore(formedOn, birth)
    ? [doubt('true', `形成时间${sayPaperDate(formedOn)}早于出生日期${sayPaperDate(birth)}`)]
    : []
}

/** Dates a paper states that nobody can mean: it may be written so, and staff then have to answer for it. */
function stated({ states }: Material, { birth }: OnRecord, today: Day): Doubt[] {
  return (['workStart', 'partyDate', 'birth'] as const).flatMap((field) => {
    const date = states[field]
    if (!date) return []
    const says = `${DATES[field]}写为${sayPaperDate(date)}`
    if (isBefore(today, date)) return [doubt('true', `${says}，晚于今天`)]
    return field !== 'birth' && birth && isBefore(date, birth)
      ? [doubt('true', `${says}，早于出生日期${sayPaperDate(birth)}`)]
      : []
  })
}

function person({ states }: Material, record: OnRecord): Doubt[] {
  const names = [record.name, ...record.formerNames].map(normaliseName)
  const other = states.name !== undefined && !names.includes(normaliseName(states.name))
  const fields = Object.keys(DATES) as (keyof typeof DATES)[]
  return [
    ...(other ? [doubt('right-person', `材料上的姓名是${states.name}，档案中是${record.name}`)] : []),
    ...fields.flatMap((field) => {
      const [stated, recorded] = [states[field], record[field]]
      if (!stated || !recorded || !differ(stated, recorded)) return []
      return [
        doubt('true', `${DATES[field]}写为${sayPaperDate(stated)}，档案记载为${sayPaperDate(recorded)}`),
      ]
    }),
  ]
}

function copy({ copy: marks }: Material): Doubt[] {
  if (marks === null) return []
  return [
    ...(marks.copiedOn === null ? [doubt('formalities', '复印件没有注明复制时间')] : []),
    ...(marks.sealed ? [] : [doubt('formalities', '复印件没有加盖公章')]),
  ]
}

function wholeness({ set, whole, pages }: Material, beside: readonly Material[]): Doubt[] {
  const parts = groupBy([...beside.map((other) => other.set), set], (one) => one?.name).get(set?.name) ?? []
  const there = new Set(parts.map((one) => one?.part))
  const absent = Array.from({ length: set?.of ?? 0 }, (_, at) => at + 1).filter((part) => !there.has(part))
  return [
    ...(whole === false || pages < 1 ? [doubt('complete', '材料缺页')] : []),
    ...(set && absent.length > 0
      ? [doubt('complete', `成套材料“${set.name}”缺第 ${absent.join('、')} 份`)]
      : []),
  ]
}
