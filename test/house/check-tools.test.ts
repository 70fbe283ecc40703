import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { runSteps } from '../../scripts/lib/schedule.mjs'
import { measure, sourceFiles, withoutComments } from '../../scripts/lib/sources'
import { hashOf, isStale, writeStamp } from '../../scripts/lib/stale.mjs'
import { countTests } from '../../scripts/lib/vitest-step.mjs'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the order of the checks', () => {
  interface Result {
    passed: number
    failed: number
    output?: string
  }
  const ok: Result = { passed: 1, failed: 0 }
  async function play(
    plan: {
      name: string
      lane?: string
      alone?: boolean
      needs?: string[]
      after?: string[]
      result?: Result
    }[],
  ) {
    const log: string[] = []
    let now = 0
    let most = 0
    const steps = plan.map(({ result = ok, ...step }) => ({
      ...step,
      async run() {
        log.push(`${step.name} starts beside ${now}`)
        now += 1
        most = Math.max(most, now)
        await pause(10)
        now -= 1
        return result
      },
    }))
    const results = await runSteps(steps, { ended: () => {} })
    return { log, most, results }
  }

  it('runs two steps at a time, one of each lane, and the lonely ones alone', async () => {
    const { log, most } = await play([
      { name: 'a', lane: 'lint' },
      { name: 'b', lane: 'lint' },
      { name: 'x', lane: 'build' },
      { name: 'tests', alone: true },
      { name: 'more tests', alone: true },
    ])
    expect(most).toBe(2)
    expect(log.slice(0, 2)).toEqual(['a starts beside 0', 'x starts beside 1'])
    expect(log.slice(3)).toEqual(['tests starts beside 0', 'more tests starts beside 0'])
  })

  it('begins what comes after another when that has ended, however it did', async () => {
    const { log, results } = await play([
      { name: 'tests', alone: true, result: { passed: 0, failed: 1 } },
      { name: 'walk', after: ['tests'] },
      { name: 'other walk', after: ['tests'] },
    ])
    expect(log).toEqual(['tests starts beside 0', 'walk starts beside 0', 'other walk starts beside 1'])
    expect([...results.values()].map(({ failed }) => failed)).toEqual([1, 0, 0])
  })

  it('does not run what needs a failed step, and goes on with the rest', async () => {
    const { log, results } = await play([
      { name: 'build', result: { passed: 0, failed: 1 } },
      { name: 'walk', needs: ['build'] },
      { name: 'other' },
    ])
    expect(log.some((line) => line.startsWith('walk'))).toBe(false)
    expect(results.get('walk')).toEqual({ passed: 0, failed: 1, output: 'not run: build failed' })
    expect(results.get('other')).toEqual(ok)
  })
})

describe('counting tests', () => {
  const report = (passed: number, failed: number, idle = 0) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: idle,
    numTodoTests: 0,
  })

  it.each([
    { name: 'all passed', from: report(7, 0), code: 0, is: { passed: 7, failed: 0 } },
    { name: 'one failed', from: report(6, 1), code: 1, is: { passed: 6, failed: 1 } },
    { name: 'a skipped test fails', from: report(6, 0, 2), code: 0, is: { passed: 6, failed: 2 } },
    { name: 'a file that does not load fails', from: report(6, 0), code: 1, is: { passed: 6, failed: 1 } },
    { name: 'no tests at all fail', from: report(0, 0), code: 0, is: { passed: 0, failed: 1 } },
    { name: 'no report fails', from: null, code: 0, is: { passed: 0, failed: 1 } },
  ])('$name', ({ from, code, is }) => {
    expect(countTests(from, code)).toEqual(is)
  })
})

describe('a build is stale', () => {
  const build = { name: 'part', inputs: ['src', 'lock.json'], outputs: ['dist/part.js'] }
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }

  it('when its output is missing or anything it reads has changed, and not for a changed test', () => {
    put('src/deep/a.ts', 'one')
    put('lock.json', '{}')
    expect(isStale(folder, build)).toBe(true)
    put('dist/part.js', 'built')
    expect(isStale(folder, build)).toBe(true)
    writeStamp(folder, build, hashOf(folder, build))
    expect(isStale(folder, build)).toBe(false)
    put('src/deep/a.test.ts', 'a test')
    expect(isStale(folder, build)).toBe(false)
    put('src/deep/a.ts', 'two')
    expect(isStale(folder, build)).toBe(true)
    put('src/deep/a.ts', 'one')
    expect(isStale(folder, build)).toBe(false)
    put('src/deep/b.ts', '')
    expect(isStale(folder, build)).toBe(true)
  })
})

describe('the size of files', () => {
  it('takes the middle, the ninth in ten and the longest', () => {
    expect(measure([10, 20, 30, 40, 50, 60, 70, 80, 90, 400])).toMatchObject({
      median: 50,
      ninth: 90,
      longest: 400,
      files: 10,
    })
    expect(measure([])).toMatchObject({ median: 0, files: 0 })
  })

  it('counts this file, and no document', () => {
    const paths = sourceFiles().map(({ path }) => path)
    expect(paths).toContain('test/house/check-tools.test.ts')
    expect(paths.filter((path) => !/\.(ts|tsx|mjs|cjs|js|scss)$/.test(path))).toEqual([])
  })

  it('knows a comment from an address', () => {
    expect(withoutComments("a /* fee */ 'http://x' // fee\n// fee\nb")).toBe("a  'http://x' \n\nb")
  })
})
