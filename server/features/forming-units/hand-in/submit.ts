import type { bringForHandIn, submitHandIn } from '@shared/contract/hand-in'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import { openForUnit } from '../../cases'
import type { ReceivedFile } from '../../uploads'
import { receiptOf } from '../../window'
import { openPaper } from '../present-paper'
import type { UnitRecord, WholePaper } from '../record'
import type { HandInDeps } from './deps'
import { openKey } from './key'

/** Whoever shows the number and code of a unit's paper: the unit, whichever of its people it is. */
const actorOf = ({ _id }: UnitRecord): Actor => ({
  ...{ kind: 'outside', id: `unit:${_id}`, roles: ['outside'] },
})

/** The call as the unit's own: its keys are nobody else's. */
const callOf = (call: CommandCall, { id }: Actor): CommandCall => ({ ...call, actorId: id })

/** A file on its way, read once asked for. */
export interface Arriving {
  file: () => Promise<{ file: ReceivedFile; call: CommandCall }>
  now: Date
}

/**
 * Takes in a photograph or PDF of a unit, to be handed in within a day: looked at, scanned, encrypted like everybody's. `file` is read
 * only once the key is known. Throws the problems of openKey, `upload.*` and those of openRecord.
 */
export async function bringPhoto(
  deps: HandInDeps,
  header: string,
  arriving: Arriving,
): Promise<RouteOutput<typeof bringForHandIn>> {
  const [no = '', code = ''] = header.split('.')
  const { unit } = await openKey(deps, { no, code }, arriving.now)
  const { file, call } = await arriving.file()
  const actor = actorOf(unit)
  return deps.uploads.bring(actor, callOf(call, actor), file)
}

/** The line of the unit's own list that still waits. Throws `hand-in.line-gone`. */
function lineOf(paper: WholePaper | null, unit: UnitRecord): WholePaper {
  if (paper?.unitId !== unit._id || paper.state !== 'waiting') throw new AppError('hand-in.line-gone')
  return paper
}

/**
 * Hands in one paper of the unit's list: a case of its own, taken in, checked, filed or returned like any other, which the unit
 * follows by the number and code of the answer. One line has one open case. Four round trips. Throws the problems of openKey,
 * `hand-in.line-gone`, `hand-in.in-hand`, `hand-in.at-window`, `request.invalid` with fields, and the problems of openRecord.
 */
export async function handIn(
  deps: HandInDeps,
  call: CommandCall,
  { no, code, line, form }: RouteInput<typeof submitHandIn>['body'],
): Promise<RouteOutput<typeof submitHandIn>> {
  const paper = await deps.papers.findWhole(line)
  const { unit } = await openKey(deps, { no, code }, call.now, paper?.unit)
  const actor = actorOf(unit)
  const { record, personal } = await openForUnit(deps.cases, actor, callOf(call, actor), {
    ...{ centreId: unit.centreId, line, answers: form },
    known: () => {
      const waiting = lineOf(paper, unit)
      const { title, formedOn } = openPaper(deps, waiting, dayOf(call.now))
      return { archive: waiting.archive, form: { title, formedOn, maker: unit.name } }
    },
  })
  return receiptOf(deps, record, personal)
}
