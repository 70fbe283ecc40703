import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { atLeast, atMost, lineOf } from './figure'
import { mainPackageFiles } from './pack'
import { alternate } from './rounds'

describe('a figure', () => {
  it('is judged before it is rounded, and the goal itself is good enough', () => {
    expect(atLeast('a', 0.6499, 0.65)).toMatchObject({ value: 0.65, pass: false })
    expect(atLeast('a', 0.65, 0.65).pass).toBe(true)
    expect(atMost('b', 2, 2).pass).toBe(true)
    expect(atMost('b', 2.0001, 2).pass).toBe(false)
  })

  it('that could not be measured does not pass', () => {
    expect(atMost('c', Number.NaN, 4).pass).toBe(false)
    expect(atLeast('c', Number.NaN, 4).pass).toBe(false)
  })

  it('says in its line whether it passes', () => {
    expect(lineOf(atMost('pack.h5', 161, 160, { unit: 'KB' }))).toMatch(/^FAIL pack\.h5 +161 KB {2}≤ 160$/)
    expect(lineOf(atLeast('read', 0.7, 0.65))).toMatch(/^ok {3}read +0\.7 {2}≥ 0\.65$/)
  })
})

describe('alternating rounds', () => {
  it('run both in every round, in the order drawn, and forget the warm-up', async () => {
    const draws = [0.9, 0.1, 0.9]
    const calls: string[] = []
    const as = (name: string) => async () => {
      calls.push(name)
      return calls.length
    }
    const plan = { rounds: 2, warmUp: 1, random: () => draws.shift() ?? 0 }
    const measured = await alternate(plan, { ours: as('ours'), bare: as('bare') })
    expect(calls).toEqual(['bare', 'ours', 'ours', 'bare', 'bare', 'ours'])
    expect(measured).toEqual({ ours: [3, 6], bare: [4, 5] })
  })
})

describe('the main package', () => {
  it('is everything outside the roots of sub-packages', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'danganyiban-pack-'))
    const write = (name: string, bytes: number) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), 'x'.repeat(bytes))
    }
    writeFileSync(path.join(folder, 'app.json'), JSON.stringify({ subPackages: [{ root: 'apply' }] }))
    write('pages/home/index.js', 10)
    write('apply/pages/form/index.js', 1000)
    write('apply-guide/index.js', 20)
    const sizes = mainPackageFiles(folder)
    rmSync(folder, { recursive: true })
    sizes.delete('app.json')
    expect(Object.fromEntries(sizes)).toEqual({ 'pages/home/index.js': 10, 'apply-guide/index.js': 20 })
  })
})
