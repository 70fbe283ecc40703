/** What became of one send: accepted by the provider, refused, or unknown (no answer: it may have been sent, unless `unsent`). */
export type SmsOutcome =
  | { kind: 'accepted'; serialNo: string }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'unknown'; message: string; unsent?: boolean }

/** `sign-in-code` takes the code; `login-changed`, to the old phones and the new one of an account, takes nothing; `case-step` the service and what has happened. */
export type SmsTemplate = 'sign-in-code' | 'login-changed' | 'case-step'

/** Sends one templated message. Never throws for a provider's answer; `unknown` when the provider did not answer in time. */
export interface SmsSender {
  send(phone: string, template: SmsTemplate, params: string[]): Promise<SmsOutcome>
}
