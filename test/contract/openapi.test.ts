import { createConfig, lintFromString } from '@redocly/openapi-core'
import { COOKIES } from '@server/http/authenticate'
import { openApiDocument } from '@server/http/openapi'
import { routesFor } from '@shared/contract/all-routes'
import { PROBLEMS } from '@shared/kernel/problems'
import { describe, expect, it } from 'vitest'

const lint = async (document: object) => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  return problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])
}

const documentOf = (audience: 'citizen' | 'staff') =>
  openApiDocument(routesFor(audience), COOKIES[audience].access)

describe.each(['citizen', 'staff'] as const)('the OpenAPI document of the %s API', (audience) => {
  const document = documentOf(audience)
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({ path, method, operation })),
  )

  it('is 3.1 and has no problem for a linter with the recommended rules', async () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(await lint(document)).toEqual([])
  })

  it('would have problems if a scheme or an answer were missing', async () => {
    const [[path, methods] = ['', {}]] = Object.entries(document.paths ?? {})
    const wordless = Object.fromEntries(
      Object.entries(methods ?? {}).map(([method, operation]) => [method, { ...operation, responses: {} }]),
    )
    const broken = { ...document, components: {}, paths: { ...document.paths, [path]: wordless } }
    const rules = (await lint(broken)).map(([rule]) => rule)
    expect(rules).toEqual(expect.arrayContaining(['security-defined', 'operation-2xx-response']))
  })

  it('says of every route its method, path, statuses, and the key a command needs', () => {
    const told = operations.map(({ path, method, operation }) => ({
      name: operation.operationId,
      line: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      statuses: Object.keys(operation.responses ?? {}).sort(),
      key: JSON.stringify(operation.parameters ?? []).includes('Idempotency-Key'),
    }))
    const wanted = routesFor(audience).map((contract) => ({
      name: contract.name,
      line: `${contract.method} ${contract.path}`,
      statuses: expect.arrayContaining([
        String(contract.status),
        ...contract.problems.map((key) => String(PROBLEMS[key].status)),
      ]),
      key: contract.idempotent === true,
    }))
    expect(told).toHaveLength(wanted.length)
    expect(told).toEqual(expect.arrayContaining(wanted))
  })
})
