import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { createFamily } from '../../scripts/lib/family.mjs'
import { isFree, portFaults } from '../../scripts/lib/ports.mjs'
import { waitReady } from '../../scripts/lib/ready.mjs'
import { root } from '../../scripts/lib/sources'

const folder = mkdtempSync(join(tmpdir(), 'family-'))
const child = (name: string, code: string) => {
  writeFileSync(join(folder, `${name}.mjs`), code)
  return { name, label: name, file: relative(root, join(folder, `${name}.mjs`)) }
}
const stays = `process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(0) })
console.log('READY=' + process.pid)
setInterval(() => {}, 1000)`

afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the processes of npm run up', () => {
  it('are ready when they say so, and stop when asked', async () => {
    const deaths: string[] = []
    const family = createFamily({
      logs: folder,
      onDeath: (member: { spec: { name: string } }) => deaths.push(member.spec.name),
    })
    const member = family.start(child('steady', stays), {})
    await waitReady(member, { line: /^READY=(\d+)$/m }, 20_000)
    await family.stop('steady')
    expect(await member.end).toEqual({ code: 0, signal: null })
    expect(readFileSync(member.log, 'utf8')).toContain('asked to stop')
    expect(deaths).toEqual([])
  })

  it('are killed when they do not stop in time', async () => {
    const family = createFamily({ logs: folder, onDeath: () => {} })
    const deaf = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('READY=1')`
    const member = family.start(child('deaf', deaf), {})
    await waitReady(member, { line: /^READY=/m }, 20_000)
    await family.stop('deaf', 200)
    expect(await member.end).toEqual({ code: null, signal: 'SIGKILL' })
  })

  it('are reported when they end unasked, and a start that fails says so', async () => {
    const deaths: string[] = []
    const family = createFamily({
      logs: folder,
      onDeath: (member: { spec: { name: string } }) => deaths.push(member.spec.name),
    })
    const member = family.start(child('weak', 'process.exit(3)'), {})
    await expect(waitReady(member, { line: /^READY=/m }, 20_000)).rejects.toThrow(
      'weak没有启动成功（退出代码 3）',
    )
    expect(deaths).toEqual(['weak'])
  })

  it('end with their parent, even when it is killed with no chance to say goodbye', async () => {
    const spec = child('orphan', stays)
    const parent = `import { createFamily } from ${JSON.stringify(join(root, 'scripts/lib/family.mjs'))}
createFamily({ logs: ${JSON.stringify(folder)}, onDeath() {} }).start(${JSON.stringify(spec)}, {})
setInterval(() => {}, 1000)`
    const { file } = child('parent', parent)
    const running = spawn(process.execPath, [join(root, file)], { stdio: 'inherit' })
    const read = () => Number(/^READY=(\d+)$/m.exec(readFileSync(join(folder, 'orphan.log'), 'utf8'))?.[1])
    await vi.waitFor(() => expect(read()).toBeGreaterThan(0), { timeout: 20_000 })
    const pid = read()
    expect(isAlive(pid)).toBe(true)
    running.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000 })
    await pause(10)
  })
})

describe('the ports', () => {
  it('say in Chinese which is busy and which variable moves it', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    expect(await isFree(port)).toBe(false)
    vi.stubEnv('STAFF_PORT', String(port))
    const faults: string[] = await portFaults()
    expect(faults.find((line) => line.includes('STAFF_PORT'))).toBe(
      `端口 ${port}（工作人员端页面和接口）已被占用。请先关闭占用它的程序，或换一个端口再启动，例如：STAFF_PORT=${port + 100} npm run up`,
    )
    await new Promise((resolve) => server.close(resolve))
    expect(await isFree(port)).toBe(true)
  })

  it('refuse one number used twice and numbers that are none', async () => {
    vi.stubEnv('CITIZEN_PORT', '39171')
    vi.stubEnv('STAFF_PORT', '39171')
    vi.stubEnv('WORKER_PORT', 'many')
    const faults: string[] = await portFaults()
    expect(faults.join('\n')).toContain('STAFF_PORT 和 CITIZEN_PORT 都是 39171')
    expect(faults.join('\n')).toContain('WORKER_PORT 的值 many 不是有效端口号')
  })
})
