import { ARTICLES, HOW_TO_HAND_OVER, sayChased } from '@shared/domain/forming-units/chase'
import { daysLate } from '@shared/domain/forming-units/due'
import { LATE_IS_TAKEN } from '@shared/domain/forming-units/rules'
import { UNIT_PAPERS, type UnitPaper } from '@shared/domain/forming-units/unit-papers'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { sayDay } from '@shared/kernel/dates'
import { keepApart } from '../../../platform/avoidance'
import type { SheetDocument } from '../../../platform/ports/document-renderer'
import { type Moment, noteLook } from '../../audit'
import type { PrintingDeps } from '../deps'
import { onlinePart } from '../hand-in/online-part'
import { latestKept } from '../kept'
import { type Letter, letterOf } from '../letters'
import { openPaper } from '../present-paper'
import type { Contact, JoinedPaper, UnitRecord } from '../record'

/**
 * The 催收函 or 待移交清单 as a PDF; whom it names is noted in the access log before it is printed. Two round trips. Throws
 * `forming-unit.letter-not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function printLetter(
  deps: PrintingDeps,
  actor: Actor,
  { id, count, paper }: { id: string; count: string; paper: UnitPaper },
  moment: Moment,
) {
  const found = await deps.units.findLetter({ id, paper, count: Number(count) })
  if (!found || !may(actor, 'forming-unit.chase', { centreId: found.unit.centreId }))
    throw new AppError('forming-unit.letter-not-found')
  const { unit, papers } = found
  const letter = letterOf(paper, found.fact)
  keepApart(
    actor.kin,
    papers.flatMap(({ archive }) => archive.idIndex ?? []),
  )
  const archiveIds = [...new Set(papers.map(({ archiveId }) => archiveId))]
  const about = { kind: 'list' as const, id: `${id}:${paper === 'make-list' ? 'list:' : ''}${letter.count}` }
  const look = { action: 'forming-unit.chase', about, archiveIds, purpose: 'file-keeping' } as const
  await noteLook(deps.accessLog, actor, look, moment)
  const { bytes } = await deps.renderer.render(letterSheet(deps, unit, { ...letter, paper }, papers))
  return { bytes, fileName: `${letter.no}.pdf` }
}

/** What the letter prints, as of the day it was made: how late each paper was then. */
function letterSheet(
  deps: PrintingDeps,
  unit: Omit<UnitRecord, 'facts'>,
  letter: Letter & { paper: UnitPaper },
  papers: readonly JoinedPaper[],
): SheetDocument {
  const centre = deps.centres.byId(unit.centreId)
  const { address, phone } = latestKept<Contact>(deps, 'formingUnits.contact', unit._id, unit.contact)
  const { name, itself, says } = UNIT_PAPERS[letter.paper]
  const lines = papers.map((paper) => {
    const { title, formedOn, due } = openPaper(deps, paper, letter.on)
    return sayChased({
      holder: paper.archive.holderName,
      title,
      formedOn,
      due,
      late: daysLate(due, letter.on),
    })
  })
  return {
    kind: 'sheet',
    title: `人事档案材料${name}`,
    meta: { left: letter.no, right: sayDay(letter.on) },
    author: centre.name,
    on: letter.on,
    parts: [
      { kind: 'paragraph', text: `${unit.name}（${address}，电话 ${phone}）：` },
      {
        kind: 'paragraph',
        text: `贵单位形成的下列人事档案材料共 ${papers.length} 份，${says}`,
      },
      { kind: 'points', items: lines, numbered: true },
      { kind: 'heading', text: '依据' },
      { kind: 'points', items: [...ARTICLES] },
      { kind: 'heading', text: '怎样移交' },
      { kind: 'points', items: [...HOW_TO_HAND_OVER] },
      {
        kind: 'table',
        rows: [
          { label: '送交', value: centre.name },
          { label: '地址电话', value: `${centre.address}，电话 ${centre.phone}` },
        ],
      },
      ...onlinePart(deps, unit, letter.fact.seq),
      {
        kind: 'signature',
        lines: [centre.name, sayDay(letter.on)],
        ...(centre.sealText ? { sealText: centre.sealText } : {}),
        ...(deps.demonstration ? { sealMark: '演示' } : {}),
      },
      { kind: 'notes', items: [`${LATE_IS_TAKEN}${itself}列有个人信息，请妥善保管，只用于移交材料。`] },
    ],
  }
}
