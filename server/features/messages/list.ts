import type { listCaseMessages } from '@shared/contract/messages'
import type { RouteOutput } from '@shared/contract/route'
import { DELIVERY } from '@shared/domain/messages/delivery'
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

/**
 * What was sent to the person of a case, the oldest first; what staff see of it is the same. Two round trips at once. Throws
 * `case.not-found` also for somebody else's, `permission.avoidance`.
 */
export async function listMessages(
  { cases, messages }: Pick<MessageDeps, 'cases' | 'messages'>,
  actor: Actor,
  id: string,
): Promise<RouteOutput<typeof listCaseMessages>> {
  const [record, found] = await Promise.all([cases.cases.findById(id), messages.ofCase(id)])
  if (!record || !may(actor, 'case.read', record)) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  return { messages: found.filter(({ agent }) => !agent).map(present) }
}

function present({ name, owedAt, state, tries }: MessageRecord) {
  const by = [...new Set(tries.map(({ way }) => CARRIED_BY[way]))].join('、')
  const { label: stateLabel, tone } = DELIVERY[state]
  return {
    ...{ label: messageRow(name).label, owedAt: owedAt.toISOString(), state, stateLabel, tone, by },
    ...{ triedAt: tries.at(-1)?.at ?? null, note: NOTES[state] ?? '' },
  }
}
