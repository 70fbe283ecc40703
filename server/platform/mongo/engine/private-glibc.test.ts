import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryDirectory } from '@test/support/engine'
import { describe, expect, it } from 'vitest'
import { nodeCommand } from './private-glibc'
import { EngineUnavailable } from './unavailable'

const machine = { platform: 'linux', arch: 'x64', glibc: '2.36' as string | undefined }

describe('how node is run for the engine', () => {
  it('runs plain node where glibc is new enough', async () => {
    expect(await nodeCommand({ machine: { ...machine, glibc: '2.38' } })).toEqual([process.execPath])
    expect(await nodeCommand({ machine: { ...machine, glibc: '3.0' } })).toEqual([process.execPath])
    expect(await nodeCommand({ machine: { platform: 'darwin', arch: 'arm64', glibc: undefined } })).toEqual([
      process.execPath,
    ])
  })

  it('runs node through the private loader that is in the cache, without fetching anything', async () => {
    const cacheDir = temporaryDirectory('danganyiban-glibc-')
    mkdirSync(path.join(cacheDir, 'glibc-trixie-amd64'))
    writeFileSync(path.join(cacheDir, 'glibc-trixie-amd64/OK'), '2.41\n')
    const lines: string[] = []
    const command = await nodeCommand({ machine, cacheDir, log: (line) => lines.push(line) })
    expect(command[0]).toBe(path.join(cacheDir, 'glibc-trixie-amd64/lib/ld-linux-x86-64.so.2'))
    expect(command.at(-1)).toBe(process.execPath)
    expect(lines).toEqual([])
    rmSync(cacheDir, { recursive: true, force: true })
  })

  it.each([
    ['a system without glibc', { ...machine, glibc: undefined }],
    ['Windows', { platform: 'win32', arch: 'x64', glibc: undefined }],
    ['an unknown processor', { ...machine, arch: 'riscv64' }],
  ])('says for %s that MONGODB_URI is the way out', async (_name, other) => {
    const failure = nodeCommand({ machine: other })
    await expect(failure).rejects.toThrow(EngineUnavailable)
    await expect(failure).rejects.toThrow(/MONGODB_URI/)
  })
})
