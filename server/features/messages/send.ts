import { type DeliveryState, nextTry, type Try } from '@shared/domain/messages/delivery'
import { messageRow } from '@shared/domain/messages/table'
import { type CarriedBy, waysFor } from '@shared/domain/messages/ways'
import { reg } from '@shared/kernel/reg'
import { type About, aboutOf } from './about'
import type { MessageDeps } from './deps'
import { sendingJob } from './owe'
import type { MessageRecord } from './record'

reg('N20-4', 'N29-refuse', 'N20-death')

/** Milliseconds until the next try: of one that may have arrived, and of one that was refused for now, by how often. */
const IN_DOUBT_MS = 10 * 60_000
const BUSY_MS = [1, 5, 30, 120, 480].map((minutes) => minutes * 60_000)

/** A message with what is needed to send it. */
interface Ready extends About {
  ways: CarriedBy[]
  to: Partial<Record<CarriedBy, string>>
}

async function readyOf(deps: MessageDeps, message: MessageRecord): Promise<Ready> {
  const about = await aboutOf(deps, message)
  const reach = await deps.reachOf(about.accountId)
  const addresses = { sms: about.phone || reach.phone, weapp: reach.weapp, alipay: reach.alipay }
  const to = Object.fromEntries(
    Object.entries(addresses).filter(([way, address]) => address && deps.senders[way as CarriedBy]),
  )
  const ways = waysFor(reach.way, {
    statutory: messageRow(message.name).statutory === true,
    reachable: Object.keys(to) as CarriedBy[],
  })
  return { ...about, to, ways }
}

/** How a message ends that is not, or no more, to be sent; null where it is. */
function endWithout(
  { says, ways, to, isOfTheDead: isDead }: Ready,
  tries: readonly Try[],
): DeliveryState | null {
  const isUnwanted = tries.length === 0 && ways.length === 0 && Object.keys(to).length > 0
  if (says !== null && !isDead) return isUnwanted ? 'off' : null
  const soFar = nextTry(tries, [])
  if (soFar.kind === 'end' && soFar.state !== 'failed') return soFar.state
  return isDead ? 'deceased' : 'moot'
}

/** Makes one try and notes what came of it. Null when another worker was first. */
async function tryOnce(
  deps: MessageDeps,
  message: MessageRecord,
  { subject, says, to }: Ready,
  way: CarriedBy,
): Promise<Try | null> {
  const { _id: id, tries, owedAt } = message
  const one: Try = { way, at: deps.clock.now().toISOString(), outcome: null }
  if (!(await deps.messages.begin(id, tries.length, one))) return null
  const told = { ...subject, says: says ?? '', at: owedAt }
  const outcome = await deps.senders[way]?.send(to[way] ?? '', told)
  const said = {
    ...{ outcome: outcome?.kind ?? ('refused' as const), code: outcome?.code ?? 'not set up' },
    saidAt: deps.clock.now().toISOString(),
  }
  await deps.messages.conclude(id, tries.length, said)
  return { ...one, ...said }
}

/**
 * Sends one message by the way its person chose, and by SMS where that one certainly did not. In doubt it is sent once more, later,
 * and then recorded as unknown; a provider that is away is asked again over hours. May be repeated: every try is noted before it is
 * made, so that a worker that died over one is counted as a doubt.
 */
export async function sendMessage(deps: MessageDeps, job: { ref: string }): Promise<void> {
  let message = await deps.messages.find(job.ref)
  if (!message) throw new Error(`message ${job.ref} does not exist`)
  if (message.state !== 'waiting') return
  const ready = await readyOf(deps, message)
  const without = endWithout(ready, message.tries)
  if (without) return void (await deps.messages.end(message._id, message.tries.length, without))
  for (;;) {
    const { _id: id, tries }: MessageRecord = message
    const next = nextTry(tries, ready.ways)
    if (next.kind === 'end') return void (await deps.messages.end(id, tries.length, next.state))
    const made = await tryOnce(deps, message, ready, next.way)
    if (!made) return
    message = { ...message, tries: [...tries, made] }
    if (await isForLater(deps, message, made, ready)) return
  }
}

/** Puts off the next try where there is one and it makes no sense at once. */
async function isForLater(
  { jobs, clock }: MessageDeps,
  { _id: id, tries }: MessageRecord,
  { outcome }: Try,
  { ways }: Ready,
): Promise<boolean> {
  if ((outcome !== 'busy' && outcome !== 'unknown') || nextTry(tries, ways).kind === 'end') return false
  const busy = tries.filter((one) => one.outcome === 'busy').length
  const wait = outcome === 'unknown' ? IN_DOUBT_MS : (BUSY_MS[busy - 1] ?? BUSY_MS.at(-1) ?? 0)
  await jobs.addMissing([sendingJob(id, tries.length)], new Date(clock.now().getTime() + wait))
  return true
}
