import type { materialsPage } from '@shared/contract/materials'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { CATEGORIES } from '@shared/domain/archive/categories'
import { foldCustody } from '@shared/domain/archives/custody'
import type { CatalogueLine } from '@shared/domain/materials/catalogue-of'
import type { Contents, TrayPaper } from '@shared/domain/materials/contents'
import { materialFlags } from '@shared/domain/materials/flags'
import { findingsOf } from '@shared/domain/materials/health'
import { MATERIAL_TABLE, type MaterialCommand } from '@shared/domain/materials/material-table'
import { RECORDED_FACTS } from '@shared/domain/materials/paper'
import type { Actor, Role } from '@shared/domain/policy/roles'
import type { Day } from '@shared/kernel/dates'
import type * as z from 'zod/mini'
import type { HandlingDeps } from '../commands/act'
import type { ArchiveRecord } from '../record'
import { nameOf } from './judging'
import { kindTitle, presentPending, sayFormed, whoDid } from './present-changes'
import { openFile } from './read-contents'
import { areEntriesWhole } from './sealed-contents'

type Page = z.output<typeof materialsPage>
type Line = Page['classes'][number]['lines'][number]

function presentLine(line: CatalogueLine, contents: Contents, today: Day): Line {
  const { filed } = line
  if (line.kind === 'stub') {
    const { id, stub } = line.filed
    return { kind: 'stub', id, classNumber: line.classNumber, pages: stub.pages, ...whoDid(filed) }
  }
  const { id, paper, caseId, earlier } = line.filed
  return {
    ...{ kind: 'paper', id, caseId, classNumber: line.place.classNumber, pages: line.place.pages },
    kindTitle: kindTitle(paper.kind, today),
    paper: paper as unknown as Extract<Line, { kind: 'paper' }>['paper'],
    ...whoDid(filed),
    earlier: earlier.map(({ paper: before, reason, corrected }) => ({
      ...{ title: before.title, kindTitle: kindTitle(before.kind, today), pages: before.pages, reason },
      ...{ formedOn: sayFormed(before.formedOn), ...whoDid(corrected) },
    })),
    waits: contents.pending.some((change) => change.what === 'paper' && change.of === id),
  }
}

const OUTCOMES = { filed: '已查明来源并归档', 'handed-back': '已交还', left: '不予归档' } as const

const presentTray = ({ id, paper, outcome, ...done }: TrayPaper): Page['tray'][number] => ({
  ...{ id, title: paper.title, pages: paper.pages, why: paper.why, note: paper.note ?? null },
  ...whoDid(done),
  outcome: outcome && { says: OUTCOMES[outcome.how], reason: outcome.reason, ...whoDid(outcome) },
})

const presentKeyFacts = ({ keyFacts, pending }: Contents): Page['keyFacts'] =>
  RECORDED_FACTS.map((what) => {
    const kept = keyFacts[what]
    const earlier = (kept?.earlier ?? []).map(({ value, reason, changed }) => ({
      ...{ value, reason },
      ...whoDid(changed),
    }))
    const waits = pending.some((change) => change.what === what)
    return { what, value: kept?.value ?? null, papers: [...(kept?.papers ?? [])], earlier, waits }
  })

/** What somebody's posts may do with the papers of the file where the bag is now; what a paper allows besides, the page sees. */
function commandsOf(record: ArchiveRecord, contents: Contents, actor: Actor): MaterialCommand[] {
  const flags = materialFlags(contents, foldCustody(record.facts).state, actor.id)
  const any = { ...flags, onTray: true, filed: true, recorded: true, mine: false }
  return (Object.keys(MATERIAL_TABLE) as MaterialCommand[]).filter((command) => {
    const { posts, when } = MATERIAL_TABLE[command]
    const holds = actor.roles.some((role) => (posts as readonly Role[]).includes(role))
    // Either standing of what waits: the page knows which line has a change waiting.
    const possible =
      when({ ...any, pending: true }) ||
      when({ ...any, pending: false }) ||
      when({ ...any, pending: false, recorded: false })
    return holds && possible
  })
}

/** What is in a file as its archivists and their second persons see it, with what they may do. */
export function presentMaterials(
  deps: Pick<HandlingDeps, 'open' | 'sha256'>,
  actor: Actor,
  record: ArchiveRecord,
  today: Day,
): Page {
  const { contents, catalogue, holder, entries } = openFile(deps, record, today)
  const { told } = contents
  return {
    ...{ id: record._id, version: record.version, name: record.holderName, archiveNo: record.archiveNo },
    shelf: foldCustody(record.facts).shelf,
    table: tableOn(today).version,
    classes: catalogue.map(({ category, title, lines, pages }) => ({
      ...{ category, title, pages, order: CATEGORIES[category].method },
      lines: lines.map((line) => presentLine(line, contents, today)),
    })),
    tray: contents.tray.map(presentTray),
    keyFacts: presentKeyFacts(contents),
    pending: presentPending(contents, actor, today),
    told: told && {
      ...{ kind: told.kind, confirmed: told.confirmed, ...whoDid(told) },
      claims: told.claims as unknown as NonNullable<Page['told']>['claims'],
    },
    findings: findingsOf(holder, contents, today).map((one) => ({
      finding: nameOf(one, deps.sha256),
      ...{ point: one.point, severity: one.severity, says: one.says, blocks: [...one.blocks] },
      ...{ remedy: one.remedy, issuers: [...one.issuers], article: one.article, papers: [...one.papers] },
      earliest: one.earliest ?? null,
      settled: one.settled && {
        ...{ holds: one.settled.holds, reason: one.settled.reason ?? null },
        ...whoDid(one.settled),
      },
    })),
    whole: areEntriesWhole(record.facts, entries, deps.sha256),
    can: commandsOf(record, contents, actor),
  }
}
