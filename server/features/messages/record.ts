import type { DeliveryState, Try } from '@shared/domain/messages/delivery'
import type { MessageName } from '@shared/domain/messages/table'

/** One message of a case to its person: owed by a fact, and every try to send it. It holds no address and nothing personal. */
export interface MessageRecord {
  /** `<case>:<place of the fact>`: one fact, one message. */
  _id: string
  caseId: string
  seq: number
  name: MessageName
  owedAt: Date
  state: DeliveryState
  tries: Try[]
}
