import type { actOnGraduate } from '@shared/contract/graduates'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { Fact, FactBody } from '@shared/domain/facts/types'
import {
  GRADUATE_STATES,
  GRADUATE_TABLE,
  type GraduateCommand,
  graduateAllows,
  reasonFits,
} from '@shared/domain/graduates/table'
import { sayVerdict } from '@shared/domain/graduates/verdict'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { answerOf, assertVersion, factOfKey, staffFact } from '../../audit'
import type { GraduateDeps } from '../deps'
import { changeBy } from '../facts'
import type { GraduateRecord } from '../record'
import { askRegister } from './ask-register'
import { REGISTER_GRADUATE } from './register-file'

type Deed = RouteInput<typeof actOnGraduate>['body'] & { id: string }
type Answer = RouteOutput<typeof actOnGraduate>

/**
 * What staff do with a row: its file is here, its number is asked for, it needs no more waiting, or does after all. Throws
 * `graduate.not-found`, `.changed`, `.not-possible`, `.no-number`, `.register-away`, `request.invalid` for a reason that does not
 * fit, and the problems of runCommand.
 */
export const actOn = (deps: GraduateDeps, actor: Actor, call: CommandCall, deed: Deed): Promise<Answer> =>
  runCommand<GraduateRecord, Answer>(deps.claims, call, {
    load: async () => own(await deps.graduates.findById(deed.id), actor),
    about: ({ idIndex }) => [idIndex],
    replay: async (loaded) => {
      const fact = factOfKey(loaded ?? (await deps.graduates.findById(deed.id)), call)
      return fact && fact !== 'other-body' ? answer(deed.id, fact) : fact
    },
    apply: (record) => apply(deps, actor, call, record, deed),
  })

function own(record: GraduateRecord | null, actor: Actor): GraduateRecord {
  if (!record || !may(actor, 'graduate.keep', { centreId: record.centreId }))
    throw new AppError('graduate.not-found')
  return record
}

async function apply(
  deps: GraduateDeps,
  actor: Actor,
  call: CommandCall,
  record: GraduateRecord,
  deed: Deed,
): Promise<Answer> {
  assertVersion(record, deed.version, 'graduate.changed')
  const { command } = deed
  if (!graduateAllows(record.state, command))
    throw new AppError('graduate.not-possible', { data: { state: GRADUATE_STATES[record.state] } })
  const body = staffFact(command, actor, call, await dataOf(deps, record, deed))
  const set = command === 'receive' ? { arrivedOn: dayOf(call.now) } : {}
  const change = changeBy(record, body as FactBody & { kind: GraduateCommand }, deps, set)
  const { seq } = change.fact
  const type = REGISTER_GRADUATE
  const outbox =
    command === 'receive' ? [{ id: `${record._id}:${seq}:${type}`, type, ref: record._id, seq }] : []
  if (!(await deps.graduates.append({ ...change, outbox }))) throw new AppError('graduate.changed')
  return answer(record._id, change.fact)
}

async function dataOf(deps: GraduateDeps, record: GraduateRecord, deed: Deed): Promise<FactBody['data']> {
  if (deed.command === 'verify')
    return { number: deed.number, verdict: await askRegister(deps, record, deed.number) }
  if (deed.command !== 'settle') return {}
  if (!reasonFits(deed.reason, record.state))
    throw new AppError('request.invalid', { fields: [{ path: 'reason', message: 'field.choose' }] })
  return { reason: deed.reason }
}

const answer = (id: string, fact: Fact): Answer => ({
  ...answerOf(id, fact),
  says: sayVerdict(fact.data) ?? GRADUATE_TABLE[fact.kind as GraduateCommand].says,
})
