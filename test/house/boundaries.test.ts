import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accomplice, badTree, goodTree } from './boundary-trees'

const root = resolve(import.meta.dirname, '../..')
const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const made: string[] = []

/** Lays a small product in a folder of its own: the repository's tsconfig paths, and empty packages under the names used. */
function lay(tree: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
  made.push(folder)
  const packages = ['mongoose', 'koa', 'antd', 'react', 'zod', '@tarojs/taro', 'mongodb', 'vitest']
  const files: Record<string, string> = {
    ...tree,
    'tsconfig.json': readFileSync(join(root, 'tsconfig.json'), 'utf8'),
  }
  files['package.json'] = JSON.stringify({
    dependencies: Object.fromEntries(
      packages.filter((name) => name !== 'vitest').map((name) => [name, '1.0.0']),
    ),
    devDependencies: { vitest: '1.0.0' },
  })
  for (const name of packages) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' })
    files[`node_modules/${name}/index.js`] = 'module.exports = {}\n'
  }
  files['node_modules/zod/mini/index.js'] = 'module.exports = {}\n'
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[]; totalCruised: number }
}

function violations(folder: string): { found: string[]; files: number } {
  const args = [
    cli,
    '--config',
    join(root, 'config/boundaries.cjs'),
    '--output-type',
    'json',
    'client',
    'server',
    'shared',
    'test',
    'config',
  ]
  const text = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 })
  const { summary } = JSON.parse(text) as Cruise
  const found = summary.violations.map((v) => `${v.from} ${v.rule.name}`)
  return { found: [...new Set(found)].sort(), files: summary.totalCruised }
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

describe('the import rules', () => {
  let bad: string[] = []
  beforeAll(() => {
    const tree = Object.fromEntries(badTree.map(({ path, text }) => [path, text]))
    bad = violations(lay({ ...goodTree, ...accomplice, ...tree })).found
  }, 60_000)

  it('let the lawful imports of every room pass', () => {
    const { found, files } = violations(lay(goodTree))
    expect(found).toEqual([])
    expect(files).toBeGreaterThanOrEqual(Object.keys(goodTree).length)
  }, 60_000)

  it.each(badTree.map(({ path, rule }) => ({ path, rule })))('$rule refuses $path', ({ path, rule }) => {
    expect(bad).toContain(`${path} ${rule}`)
  })

  it('blame no file that does nothing wrong', () => {
    const guilty = new Set([...badTree.map(({ path }) => path), ...Object.keys(accomplice)])
    expect(bad.filter((line) => !guilty.has(line.split(' ')[0] ?? ''))).toEqual([])
  })
})
