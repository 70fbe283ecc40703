import type { SmsOutcome } from '@server/platform/ports/sms-sender'
import { z } from 'zod'
import { parseJson } from '../outgoing/parse-json'

const ANSWER = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string(), Message: z.string() }).optional(),
    SendStatusSet: z
      .array(z.object({ SerialNo: z.string(), Code: z.string(), Message: z.string() }))
      .optional(),
  }),
})

/** Families of codes that say the message was not sent and why; any other code (InternalError, …) leaves it open. */
const REFUSALS =
  /^(?:AuthFailure|FailedOperation|InvalidAction|InvalidParameter|InvalidParameterValue|InvalidRequest|LimitExceeded|MissingParameter|NoSuchVersion|OperationDenied|RequestLimitExceeded|ResourceInsufficient|UnauthorizedOperation|UnknownParameter|UnsupportedOperation|UnsupportedRegion)(?:\.|$)/

/** What an answer of SendSms to one number means. Anything that is not such an answer is unknown. */
export function outcomeOf(status: number, text: string): SmsOutcome {
  if (status !== 200) return { kind: 'unknown', message: `status ${status}` }
  const answer = ANSWER.safeParse(parseJson(text))
  if (!answer.success) return { kind: 'unknown', message: 'not an answer of SendSms' }
  const { Error: failure, SendStatusSet: statuses = [] } = answer.data.Response
  if (failure) return refusedOrUnknown(failure.Code, failure.Message)
  const [sent] = statuses
  if (!sent || statuses.length !== 1) return { kind: 'unknown', message: 'no status of the number' }
  if (sent.Code === 'Ok') return { kind: 'accepted', serialNo: sent.SerialNo }
  return refusedOrUnknown(sent.Code, sent.Message)
}

const refusedOrUnknown = (code: string, message: string): SmsOutcome =>
  REFUSALS.test(code)
    ? { kind: 'refused', code, message }
    : { kind: 'unknown', message: `${code}: ${message}` }
