/** One message that reached a phone. */
export interface InboxMessage {
  serialNo: string
  /** 11 digits, without the country code. */
  phone: string
  text: string
  /** The template's parameters, so that tests need not read the text. */
  params: string[]
  /** ISO instant, UTC. */
  receivedAt: string
}

/** The messages of the simulated phones, newest first; the oldest are forgotten past 500. */
export interface Inbox {
  deliver(message: InboxMessage): void
  list(phone?: string): InboxMessage[]
}

const MOST = 500

export function createInbox(): Inbox {
  const messages: InboxMessage[] = []
  return {
    deliver(message) {
      messages.unshift(message)
      if (messages.length > MOST) messages.pop()
    },
    list: (phone) =>
      phone === undefined ? [...messages] : messages.filter((message) => message.phone === phone),
  }
}
