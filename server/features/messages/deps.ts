import type { CarriedBy, MessageWay } from '@shared/domain/messages/ways'
import type { Clock } from '../../platform/clock'
import type { JobStore } from '../../platform/mongo/job-store'
import type { MessageSender } from '../../platform/ports/message-sender'
import type { CaseDeps } from '../cases'
import type { MessageRepository } from './repository'

/** How an account can be reached, and how its person wishes to be. */
export interface Reach {
  way: MessageWay
  /** Bare; null without one. */
  phone: string | null
  weapp: string | null
  alipay: string | null
}

/** What the messages room needs from outside. */
export interface MessageDeps {
  messages: MessageRepository
  cases: CaseDeps
  jobs: JobStore
  clock: Clock
  /** By what a message can go. */
  senders: Readonly<Partial<Record<CarriedBy, MessageSender>>>
  /** Of the account as it is now. */
  reachOf: (accountId: string) => Promise<Reach>
}
