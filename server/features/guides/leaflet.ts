import { FREE } from '@shared/domain/guides/free'
import { sayAtOnce, sayClock, sayClockBasis, sayPaper } from '@shared/domain/guides/say'
import type { Guide } from '@shared/domain/guides/types'
import type { Paper } from '@shared/domain/items/guide-text'
import { reg } from '@shared/kernel/reg'
import type { SheetDocument, SheetPart } from '../../platform/ports/document-renderer'
import type { Place } from './place'

reg('N26', 'N8')

/** The day of this layout: the bytes of a leaflet change with its words, not with the day it is printed. */
const LAID_OUT_ON = '2026-11-28'

/** The address of a guide's page, as the QR code of its leaflet holds it. */
export const guideAddress = (publicUrl: string, item: string, place: Place | null): string =>
  `${publicUrl}/help/guide/index?item=${item}${place ? `&centre=${place.id}` : ''}`

/** A guide on one sheet of A4 for the counter and the notice board; says what the page says, in fewer words. */
export function leafletOf(guide: Guide, place: Place | null, publicUrl: string): SheetDocument {
  return {
    kind: 'sheet',
    title: guide.title,
    meta: { left: '办事指南', right: place?.name ?? '流动人员人事档案公共服务' },
    author: place?.name ?? '档易办',
    on: LAID_OUT_ON,
    parts: [
      { kind: 'paragraph', text: guide.summary },
      ...section('谁可以办', [guide.who]),
      ...section('要带什么', guide.bring.map(sayBrought)),
      ...stepsPart(guide),
      ...section('多久办好', [
        ...[sayAtOnce(guide) ?? []].flat(),
        ...guide.clocks.map((clock) => `${sayClock(clock)}（${sayClockBasis(clock)}）。`),
      ]),
      ...section('得到什么', [guide.result.says]),
      {
        kind: 'code',
        url: guideAddress(publicUrl, guide.item, place),
        hint: '扫码看完整指南，在线办理',
        beside: placeLines(place),
      },
      {
        kind: 'notes',
        items: [`${FREE.says}（${FREE.cite}）`, `依据：${guide.basis.map(({ cite }) => cite).join('、')}。`],
      },
    ],
  }
}

const section = (heading: string, items: readonly string[]): SheetPart[] => [
  { kind: 'heading', text: heading },
  { kind: 'points', items: [...items] },
]

const sayBrought = (paper: Paper): string =>
  `${paper.when ? `${paper.when}：` : ''}${sayPaper(paper)}。${paper.why}`

const stepsPart = ({ steps }: Guide): SheetPart[] => [
  { kind: 'heading', text: '怎么办' },
  {
    kind: 'points',
    numbered: true,
    items: steps.map(({ title, turn, says }) => `${title}（${turn}）：${says}`),
  },
]

/** Where to go, whom to ask and where to complain; the national line where no institution is named. */
function placeLines(place: Place | null): { text: string; strong?: boolean }[] {
  if (!place) return [{ text: '人社服务热线' }, { text: '12333', strong: true }]
  const { name, address, phone, hours, authority } = place
  return [
    { text: name },
    ...(phone ? [{ text: phone, strong: true }] : []),
    ...(address ? [{ text: `地址：${address}` }] : []),
    ...(hours ? [{ text: `时间：${hours}` }] : []),
    ...(authority?.phone ? [{ text: `投诉举报：${authority.phone}（${authority.name}）` }] : []),
  ]
}
