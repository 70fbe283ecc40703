/** One message of a case, in words without anything personal. */
export interface CaseMessage {
  /** The service, e.g. 档案转入. */
  title: string
  /** What has happened, in one short sentence. */
  says: string
  /** The number people quote. */
  no: string
  /** When it happened. */
  at: Date
  /** The page of the app that tells more. */
  page: string
}

/**
 * What became of one send: taken by the provider, certainly not sent (`busy`: it may be later; `refused`: never by this way), or
 * unknown (no answer: it may have been sent). `code` is the provider's own, for the record.
 */
export type MessageOutcome =
  | { kind: 'sent'; code: string }
  | { kind: 'busy'; code: string }
  | { kind: 'refused'; code: string }
  | { kind: 'unknown'; code: string }

/** Sends one message to somebody by the name the provider has for them. Never throws, never asks twice in doubt. */
export interface MessageSender {
  send(to: string, message: CaseMessage): Promise<MessageOutcome>
  /** What the person's app asks their leave for, before it may be sent to; null where none is needed. */
  readonly template: string | null
}
