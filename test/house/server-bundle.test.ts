import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { afterEach, describe, expect, it } from 'vitest'
import { serverBundle } from '../../scripts/lib/server-bundle'
import { root } from '../../scripts/lib/sources'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const entries = ['main', 'worker', 'simulators', 'seed', 'database'].map((name) => `server/${name}.ts`)
const deep = [
  'server/platform/mongo/engine/host.ts',
  'server/adapters/pdf/thread.ts',
  'server/adapters/scans/thread.ts',
]

function lay(paths: string[]): string {
  const top = mkdtempSync(join(tmpdir(), 'bundle-'))
  made.push(top)
  const code = `import { word } from '@shared/kernel/word'\nimport pino from 'pino'\nconsole.log(word, pino)\n`
  const files = Object.fromEntries(paths.map((path) => [path, code]))
  files['shared/kernel/word.ts'] = `export const word: string = 'from the kernel'\n`
  files['tsconfig.json'] = readFileSync(join(root, 'tsconfig.json'), 'utf8')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), text)
  }
  return top
}

describe('the bundle of the server', () => {
  it('has one module for every process and thread, our code inside, packages outside, maps beside', async () => {
    const top = lay([...entries, ...deep])
    await build(serverBundle(top))
    const names = [
      'main',
      'worker',
      'simulators',
      'seed',
      'database',
      'engine-host',
      'pdf-thread',
      'scan-thread',
    ]
    const expected = names.flatMap((name) => [`${name}.mjs`, `${name}.mjs.map`])
    expect(readdirSync(join(top, 'dist/server')).sort()).toEqual(expected.sort())
    const text = readFileSync(join(top, 'dist/server/main.mjs'), 'utf8')
    expect(text).toContain('from the kernel')
    expect(text).toMatch(/from "pino"/)
    expect(text).not.toContain('@shared')
  })

  it.each([...entries, ...deep])('is not made without %s', (missing) => {
    const top = lay([...entries, ...deep].filter((path) => path !== missing))
    expect(() => serverBundle(top)).toThrow(`is missing: ${missing}`)
  })
})
