import { problemAnswer } from '@shared/contract/problem'
import { HAND_IN_HEADER, type RouteContract } from '@shared/contract/route'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { PROBLEMS, type ProblemKey } from '@shared/kernel/problems'
import type * as z from 'zod/mini'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'

const problemContent = { 'application/problem+json': { schema: problemAnswer } }

const isOpen = (contract: RouteContract): boolean =>
  contract.action === 'sign-in' || contract.audience === 'public'

/** The contract's own problems, and those that the way to its handler can end with. */
const problemsOf = (contract: RouteContract): readonly ProblemKey[] => [
  ...contract.problems,
  'request.invalid',
  'limit.rate',
  'system.fault',
  'system.unavailable',
  ...(isOpen(contract) ? [] : (['sign-in.required', 'sign-in.expired', 'permission.denied'] as const)),
  ...(contract.method === 'POST' ? BODY_PROBLEMS : []),
  ...(contract.idempotent ? KEY_PROBLEMS : []),
]

const BODY_PROBLEMS = [
  'request.not-json',
  'request.too-large',
  'request.too-deep',
  'request.forbidden-key',
  'request.origin',
] as const
const KEY_PROBLEMS = ['request.no-idempotency-key', 'request.key-other-body', 'request.in-flight'] as const

/** One answer per status, with the sentences of every problem that has it. */
function problemResponses(
  contract: RouteContract,
): Record<string, { description: string; content: typeof problemContent }> {
  const keys = new Set(problemsOf(contract))
  const byStatus = new Map<number, Set<string>>()
  for (const key of keys) {
    const { status, code } = PROBLEMS[key]
    const lines = byStatus.get(status) ?? new Set()
    byStatus.set(status, lines.add(`${code} ${problemSentence(key)}`))
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      String(status),
      { description: [...lines].join('\n\n'), content: problemContent },
    ]),
  )
}

const keyHeader = {
  in: 'header' as const,
  name: 'Idempotency-Key',
  required: true,
  description: '一次意图一个编号，重试沿用，不会重复办理',
  schema: { type: 'string' as const, pattern: '^[A-Za-z0-9_-]{16,80}$' },
}

const handInHeader = {
  in: 'header' as const,
  name: HAND_IN_HEADER,
  required: true,
  description:
    '催收函或待移交清单上的移交编号和移交码，给学校的编号和上传码，或者函的编号和答复码，中间一个点',
  schema: { type: 'string' as const, maxLength: 60 },
}

const headersOf = ({ idempotent, handInKey }: RouteContract) => [
  ...(idempotent ? [keyHeader] : []),
  ...(handInKey ? [handInHeader] : []),
]

/** One file in a multipart form. */
const multipartBody = ({ field, maxBytes, types }: NonNullable<RouteContract['upload']>) => ({
  required: true,
  description: `一份文件，最大 ${maxBytes / 1024 / 1024} MB`,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: [field],
        properties: { [field]: { type: 'string' as const, format: 'binary' } },
      },
      encoding: { [field]: { contentType: types.join(', ') } },
    },
  },
})

function operation(contract: RouteContract): ZodOpenApiOperationObject {
  const params = contract.params as z.ZodMiniObject | undefined
  const query = contract.query as z.ZodMiniObject | undefined
  const content = contract.file
    ? { [contract.file]: { schema: { type: 'string' as const, format: 'binary' } } }
    : { 'application/json': { schema: contract.output } }
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [contract.audience],
    security: isOpen(contract) ? [] : [{ bearer: [] }, { cookie: [] }],
    requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) },
    ...(headersOf(contract).length ? { parameters: headersOf(contract) } : {}),
    ...(contract.upload ? { requestBody: multipartBody(contract.upload) } : {}),
    ...(contract.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: contract.body } } } }
      : {}),
    responses: {
      [String(contract.status)]: { description: contract.summary, content },
      ...problemResponses(contract),
    },
  }
}

/** The OpenAPI 3.1 document of the given contracts. */
export function openApiDocument(contracts: readonly RouteContract[], cookieName: string) {
  const paths: ZodOpenApiPathsObject = {}
  for (const contract of contracts) {
    const path = contract.path.replace(/:([a-zA-Z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract) }
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: '档易办 API',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        cookie: { type: 'apiKey', in: 'cookie', name: cookieName },
      },
    },
    paths,
  })
}
