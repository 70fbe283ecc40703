import { randomInt, randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parsePhone } from '@shared/kernel/phone'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'
import type { SmsAccount } from './account'
import type { Inbox } from './inbox'
import { type ProviderError, signatureProblem } from './verify-signature'

export interface SendSmsDeps {
  account: SmsAccount
  inbox: Inbox
  now: () => Date
}

export interface SendSmsRequest {
  headers: IncomingHttpHeaders
  body: string
  /** Answer every number as over its limit. */
  limited: boolean
}

const BODY = z.object({
  PhoneNumberSet: z.array(z.string()).min(1).max(200),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string()).default([]),
})
type Body = z.infer<typeof BODY>

/** One call of SendSms, answered as the provider documents it: always status 200, errors inside Response. */
export function sendSms(deps: SendSmsDeps, request: SendSmsRequest): object {
  const denied =
    signatureProblem(request.headers, request.body, deps.account, deps.now()) ??
    actionProblem(request.headers)
  if (denied) return errorAnswer(denied)
  const body = BODY.safeParse(parseJson(request.body))
  if (!body.success)
    return errorAnswer({ Code: 'InvalidParameter', Message: 'The parameters are not as required.' })
  const statuses = body.data.PhoneNumberSet.map((phone) => sendOne(deps, body.data, phone, request.limited))
  return { Response: { SendStatusSet: statuses, RequestId: randomUUID() } }
}

function actionProblem(headers: IncomingHttpHeaders): ProviderError | null {
  if (headers['x-tc-action'] !== 'SendSms')
    return { Code: 'InvalidAction', Message: 'The action is not found.' }
  if (headers['x-tc-version'] !== '2021-01-11')
    return { Code: 'NoSuchVersion', Message: 'The version is not found.' }
  if (!headers['x-tc-region'])
    return { Code: 'MissingParameter', Message: 'The request misses the parameter Region.' }
  return null
}

function sendOne(deps: SendSmsDeps, body: Body, number: string, limited: boolean): object {
  const phone = parsePhone(number)
  const text = messageText(deps.account, body)
  const code = limited
    ? 'LimitExceeded.PhoneNumberThirtySecondLimit'
    : refusal(deps.account, body, phone.ok, text)
  if (code || !phone.ok || text === null) return statusOf(number, '', code ?? 'InternalError')
  const now = deps.now()
  const serialNo = `2640:${randomInt(1e9, 1e10)}${Math.floor(now.getTime() / 1000)}`
  const params = body.TemplateParamSet
  deps.inbox.deliver({ serialNo, phone: phone.value, text, params, receivedAt: now.toISOString() })
  return statusOf(number, serialNo, null)
}

function refusal(account: SmsAccount, body: Body, phoneIsRight: boolean, text: string | null): string | null {
  if (body.SmsSdkAppId !== account.appId) return 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'
  if (body.SignName !== account.signName) return 'FailedOperation.SignatureIncorrectOrUnapproved'
  if (account.templates[body.TemplateId] === undefined) return 'FailedOperation.TemplateIncorrectOrUnapproved'
  if (text === null) return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
  return phoneIsRight ? null : 'InvalidParameterValue.IncorrectPhoneNumber'
}

/** The text a phone would show, or null when the parameters do not fit the template. */
function messageText(account: SmsAccount, body: Body): string | null {
  const template = account.templates[body.TemplateId] ?? ''
  const places = new Set(template.match(/\{\d+\}/g)).size
  if (places !== body.TemplateParamSet.length) return null
  const filled = template.replace(
    /\{(\d+)\}/g,
    (_place, index) => body.TemplateParamSet[Number(index) - 1] ?? '',
  )
  return `【${body.SignName}】${filled}`
}

/** `Fee` is the provider's name for the number of messages counted. */
const statusOf = (PhoneNumber: string, SerialNo: string, refused: string | null): object => ({
  SerialNo,
  PhoneNumber,
  Fee: refused ? 0 : 1,
  SessionContext: '',
  Code: refused ?? 'Ok',
  Message: refused ? 'the message was not sent' : 'send success',
  IsoCode: refused ? '' : 'CN',
})

const errorAnswer = (error: ProviderError): object => ({
  Response: { Error: error, RequestId: randomUUID() },
})
