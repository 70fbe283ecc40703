/** What became of one send: accepted by the provider, refused for good, or unknown (no answer: it may have been sent). */
export type SmsOutcome =
  | { kind: 'accepted'; serialNo: string }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'unknown'; message: string }

/** Sends one templated message. Never throws for a provider's answer; `unknown` when the provider did not answer in time. */
export interface SmsSender {
  send(phone: string, template: 'sign-in-code', params: string[]): Promise<SmsOutcome>
}
