import type { MessageSender } from '@server/platform/ports/message-sender'
import type { SmsSender } from '@server/platform/ports/sms-sender'

/** Messages of cases by SMS, to a phone. Every refusal may pass: limits of a phone, an account without money. */
export const smsMessages = (sms: SmsSender): MessageSender => ({
  template: null,
  async send(phone, { title, says }) {
    const outcome = await sms.send(phone, 'case-step', [title, says])
    if (outcome.kind === 'accepted') return { kind: 'sent', code: outcome.serialNo }
    if (outcome.kind === 'refused') return { kind: 'busy', code: outcome.code }
    return { kind: outcome.unsent ? 'busy' : 'unknown', code: outcome.message.slice(0, 100) }
  },
})
