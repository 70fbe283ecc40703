import type { listCaseMessages, listStaffCaseMessages } from '@shared/contract/messages'
import type { RouteOutput } from '@shared/contract/route'
import { DELIVERY, standsBy, TRY_OUTCOMES, type Try } from '@shared/domain/messages/delivery'
import { messageRow } from '@shared/domain/messages/table'
import { CARRIED_BY } from '@shared/domain/messages/ways'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../../platform/avoidance'
import type { MessageDeps } from './deps'
import type { MessageRecord } from './record'

const NOTES: Readonly<Partial<Record<MessageRecord['state'], string>>> = {
  failed: '短信和所选的方式都没有发出。进展在办件里一样能看到。',
  unknown: '对方没有答复，可能收到过，也可能没有。为了不重复打扰，不再发送。',
}

type Listing = Pick<MessageDeps, 'cases' | 'messages'>

/**
 * What was sent to the person of a case, the oldest first. Two round trips at once. Throws `case.not-found` also for somebody else's,
 * `permission.avoidance`.
 */
export async function listMessages(
  deps: Listing,
  actor: Actor,
  id: string,
): Promise<RouteOutput<typeof listCaseMessages>> {
  return { messages: (await messagesOf(deps, actor, id)).map(present) }
}

/** The same for staff, with every try: when, by what, and what the provider said. */
export async function listMessagesTried(
  deps: Listing,
  actor: Actor,
  id: string,
): Promise<RouteOutput<typeof listStaffCaseMessages>> {
  const found = await messagesOf(deps, actor, id)
  return { messages: found.map((one) => ({ ...present(one), tries: one.tries.map(presentTry) })) }
}

async function messagesOf({ cases, messages }: Listing, actor: Actor, id: string): Promise<MessageRecord[]> {
  const [record, found] = await Promise.all([cases.cases.findById(id), messages.ofCase(id)])
  if (!record || !may(actor, 'case.read', record)) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  return found.filter(({ agent }) => !agent)
}

const presentTry = ({ way, at, outcome, code, saidAt }: Try) => ({
  ...{ by: CARRIED_BY[way], at, saidAt: saidAt ?? null, code: code ?? '' },
  outcome: outcome ? TRY_OUTCOMES[outcome] : '已交给对方，还没有答复',
})

function present({ name, owedAt, state: ended, tries }: MessageRecord) {
  const state = standsBy(ended, tries)
  const by = [...new Set(tries.map(({ way }) => CARRIED_BY[way]))].join('、')
  const { label: stateLabel, tone } = DELIVERY[state]
  return {
    ...{ label: messageRow(name).label, owedAt: owedAt.toISOString(), state, stateLabel, tone, by },
    ...{ triedAt: tries.at(-1)?.at ?? null, note: NOTES[state] ?? '' },
  }
}
