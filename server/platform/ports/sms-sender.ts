/** What became of one send: accepted by the provider, refused for good, or unknown (no answer: it may have been sent). */
export type SmsOutcome =
  | { kind: 'accepted'; serialNo: string }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'unknown'; message: string }

/** `sign-in-code` takes the code; `login-changed`, to the old phones and the new one of an account, takes nothing; `bring-by` the last day. */
export type SmsTemplate = 'sign-in-code' | 'login-changed' | 'bring-by'

/** Sends one templated message. Never throws for a provider's answer; `unknown` when the provider did not answer in time. */
export interface SmsSender {
  send(phone: string, template: SmsTemplate, params: string[]): Promise<SmsOutcome>
}
