import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { factsOfChain } from '@server/features/seals'
import { createIndexes } from '@server/platform/mongo/collections'
import { reg } from '@shared/kernel/reg'
import { bundleForTests } from '@test/support/bundle'
import { useDatabase } from '@test/support/database'
import { temporaryDirectory } from '@test/support/engine'
import { sealerOn, type TestSealer } from '@test/support/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/lib/sources'

const shows = reg('N29-alter')
const database = useDatabase({ unused: true })
const folder = temporaryDirectory('danganyiban-commands-')
const keys = path.join(folder, 'public-keys.json')
const file = path.join(folder, 'seals', 'seals-000000001.jsonl')
let worker: TestSealer
let whole: string[]
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...process.env, ...env } },
      (_error, out, err) => done({ code: child.exitCode ?? -1, said: out + err }),
    )
  })
const offline = (...more: string[]) =>
  run([path.join(root, 'scripts/verify-export.mjs'), path.join(folder, 'seals'), keys, ...more])
function withName(uri: string, name: string): string {
  const address = new URL(uri)
  address.pathname = `/${name}`
  return String(address)
}
/** The script as the bundler makes it: to transform it anew for each run takes longer than the run. */
let script: string
const command = (...more: string[]) =>
  run([script, ...more], {
    MONGODB_URI: withName(database.uri, database.name),
    DATA_DIR: folder,
    NODE_ENV: 'test',
  })

beforeAll(async () => {
  script = fileURLToPath(await bundleForTests('scripts/verify-chain.ts'))
  worker = await sealerOn(database.connection, folder)
  await createIndexes(database.connection)
  for (let day = 0; day < 4; day += 1) {
    await worker.addArchive(`a${day}`, 2)
    await worker.moveArchive('a0')
    await worker.look('a0')
    await worker.seal()
  }
  await worker.exportSeals()
  await writeFile(keys, JSON.stringify({ keys: [], sealKeys: worker.deps.sealRing.publicKeys() }))
  whole = (await readFile(file, 'utf8')).trimEnd().split('\n')
})

describe(`an export checked off line (${shows.join(' ')})`, () => {
  const holding = async (lines: readonly string[]) => {
    await writeFile(file, `${lines.join('\n')}\n`)
    return offline()
  }
  const altered = (nth: number, change: (seal: Record<string, unknown>) => object) =>
    whole.map((line, at) =>
      at === nth ? JSON.stringify({ ...JSON.parse(line), ...change(JSON.parse(line)) }) : line,
    )

  it('holds as it was written, with a line twice, and with a line that broke off', async () => {
    expect(await holding(whole)).toMatchObject({
      code: 0,
      said: expect.stringContaining('HOLDS  4 seals over 5 chains'),
    })
    expect((await holding(whole.flatMap((line, at) => (at === 1 ? [line, line] : [line])))).code).toBe(0)
    expect((await holding(whole.toSpliced(2, 0, (whole[2] as string).slice(0, 40)))).code).toBe(0)
  })

  it.each([
    ['a seal taken out', () => whole.toSpliced(1, 1), 'seal 2 is missing'],
    ['two seals swapped', () => [1, 0, 2, 3].map((at) => whole[at] as string), 'seal 1 is missing'],
    ['another time', () => altered(2, () => ({ at: '2020-01-01T00:00:00.000Z' })), 'seal 3 was altered'],
    [
      'other heads',
      () => altered(1, ({ heads }) => ({ heads: (heads as unknown[]).slice(1) })),
      'seal 2: the heads',
    ],
    ['another signature', () => altered(3, () => ({ signature: 'A'.repeat(86) })), 'seal 4 is not signed'],
    [
      'no whole seal at the end',
      () => [...whole.slice(0, 3), (whole[3] as string).slice(0, 99)],
      'not a whole seal',
    ],
  ])('names %s', async (_what, lines, said) => {
    expect(await holding(lines())).toMatchObject({ code: 1, said: expect.stringContaining(said) })
  })

  it('checks one chain as verify:chain prints it, and prints none that is not there', {
    timeout: 60_000,
  }, async () => {
    await writeFile(file, `${whole.join('\n')}\n`)
    const given = path.join(folder, 'printed.json')
    const { code, said } = await command('--facts', 'archives/a1')
    expect(code).toBe(0)
    await writeFile(given, said.split('\n').find((line) => line.startsWith('{"chain"')) ?? '')
    expect(await offline('--facts', given)).toMatchObject({
      code: 0,
      said: expect.stringContaining('HOLDS  archives/a1: 2 facts'),
    })
    for (const chain of ['archives/none', 'accounts/x'])
      expect(await factsOfChain(database.connection, chain)).toBeNull()
  })

  it('checks one chain against what was sealed of it, and says what it cannot read', async () => {
    await writeFile(file, `${whole.join('\n')}\n`)
    const record = await worker.collection('archives').findOne({ _id: 'a0' })
    const facts = record?.facts as object[]
    const given = path.join(folder, 'facts.json')
    const held = async (some: readonly object[]) => {
      await writeFile(given, JSON.stringify({ chain: 'archives/a0', facts: some }))
      return offline('--facts', given)
    }
    expect(await held(facts)).toMatchObject({ code: 0, said: expect.stringContaining('named by 4 seals') })
    expect((await held(facts.slice(0, -1))).said).toContain('fact 6 is missing')
    expect((await held(facts.with(1, { ...facts[1], kind: 'other' }))).said).toContain('fact 2 was altered')
    expect((await run([path.join(root, 'scripts/verify-export.mjs')])).code).toBe(2)
  })
})

describe(`verify:chain (${shows.join(' ')})`, () => {
  it('ends with 0 on what holds, and with 1 and the place on what does not', {
    timeout: 60_000,
  }, async () => {
    await writeFile(file, `${whole.join('\n')}\n`)
    expect(await command()).toMatchObject({ code: 0, said: expect.stringContaining('全部完好') })
    await worker.collection('archives').updateOne({ _id: 'a0' }, { $set: { 'facts.2.data.shelf': 'Z-1' } })
    const { code, said } = await command()
    expect([code, said.split('\n')[0]]).toEqual([1, expect.stringContaining('archives/a0 第 3 条')])
  })
})
