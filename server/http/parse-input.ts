import type { RouteContract } from '@shared/contract/route'
import { AppError, type FieldProblem } from '@shared/kernel/app-error'
import type { Context } from 'koa'
import * as z from 'zod/mini'

interface Issue {
  path: PropertyKey[]
  message: string
  code: string
}

/** Messages of our own schemas are keys of the phrase book; a library's own words become a general key. */
function messageOf(issue: Issue): string {
  if (/^[a-z]+\.[a-z-]+$/.test(issue.message)) return issue.message
  return issue.code === 'invalid_type' ? 'field.required' : 'field.format'
}

function check(schema: z.ZodMiniType | undefined, value: unknown, problems: FieldProblem[]): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues as Issue[]) {
    problems.push({ path: issue.path.map(String).join('.') || 'body', message: messageOf(issue) })
  }
  return undefined
}

/** A route that names no query takes none: what it does not read it must not seem to accept. */
const NO_QUERY = z.strictObject({})

/** The request's parts as the contract types them. Throws `request.invalid` with every problem at once. */
export function parseInput(
  contract: RouteContract,
  ctx: Context,
): { params: unknown; query: unknown; body: unknown } {
  const problems: FieldProblem[] = []
  const params = check(contract.params, ctx.params as unknown, problems)
  const query = check(contract.query ?? NO_QUERY, { ...ctx.query }, problems)
  const body = check(contract.body, ctx.request.body ?? {}, problems)
  if (problems.length) {
    if (contract.params && problems.length === 1 && problems[0]?.path === 'id')
      throw new AppError('request.not-found')
    throw new AppError('request.invalid', { fields: problems })
  }
  return { params, query, body }
}
