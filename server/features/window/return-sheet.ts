import { foldCase } from '@shared/domain/cases/view'
import { FREE } from '@shared/domain/guides/free'
import { itemOf } from '@shared/domain/items/catalogue'
import { citeReason, citeWords, provision } from '@shared/domain/regulation/cite'
import { dayOf, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { SheetDocument } from '../../platform/ports/document-renderer'
import { type CaseRecord, givenSoFar, type Personal } from '../cases'
import type { WindowDeps } from './deps'

reg('N13', 'M31')

const { cite, text: words } = provision(13)

/** Every point a paper fell short of, with what to do about it and the article: how late it came is none. */
function reasonsOf({ cases }: WindowDeps, record: CaseRecord, personal: Personal): string[] {
  const item = itemOf(record.item)
  const { kept, state, refusal } = foldCase(item, record.facts)
  const openedOn = dayOf(record.openedAt)
  const said = { form: personal.form, given: givenSoFar(personal), givenEach: [] }
  const told = item.tells?.({ ...said, kept, state, openedOn, calendar: cases.calendar.current() }) ?? []
  const points = told.filter(({ article }) => article !== undefined && article !== 'N14')
  const reason = item.reasons.find(({ code }) => code === refusal)
  const all = points.length > 0 || !reason ? points : [{ ...reason, article: citeReason(reason) }]
  return all.map(({ text, remedy = '', article = '' }) => {
    const cite = citeWords(article)
    return `${text}${remedy}${cite ? `（${cite}）` : ''}`
  })
}

/** The 材料退回清单 that goes back with a paper: to the unit that issued it, with every reason. */
export function returnSheet(deps: WindowDeps, record: CaseRecord, personal: Personal): SheetDocument {
  const centre = deps.centres.byId(record.centreId)
  const at = record.facts.findLast(({ kind }) => kind === 'refuse')?.at ?? record.openedAt
  const { title = '', maker = '' } = personal.form
  return {
    kind: 'sheet',
    title: '材料退回清单',
    meta: { left: `办件编号：${record.no}`, right: sayDay(dayOf(at)) },
    author: centre.name,
    on: dayOf(at),
    parts: [
      {
        kind: 'table',
        rows: [
          { label: '退回', value: maker },
          { label: '材料', value: title },
          { label: '归入谁的档案', value: record.applicantName },
          { label: '交来日期', value: sayDay(dayOf(record.openedAt)) },
        ],
      },
      { kind: 'heading', text: '没有归档的原因和怎么补' },
      { kind: 'points', items: reasonsOf(deps, record, personal), numbered: true },
      { kind: 'heading', text: '依据' },
      { kind: 'points', items: [`${cite}：${words}`] },
      {
        kind: 'signature',
        lines: [centre.name, sayDay(dayOf(at))],
        ...(centre.sealText ? { sealText: centre.sealText } : {}),
        ...(deps.demonstration ? { sealMark: '演示' } : {}),
      },
      { kind: 'notes', items: [FREE.says, '补好以后再交，不限时间，交来照常鉴别归档。'] },
    ],
  }
}
