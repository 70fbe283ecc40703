import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { createTencentSms } from './adapters/sms/tencent'
import { type Simulators, startSimulators } from './simulators'

const SMS = {
  baseUrl: '',
  secretId: 'demo-secret-id',
  secretKey: 'demo-secret-key',
  appId: '1400000000',
  signName: '档易办',
  templates: { 'sign-in-code': '100001' },
}
const sender = (baseUrl: string) => createTencentSms({ ...SMS, baseUrl })

const open: Simulators[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const simulators of open.splice(0)) await simulators.close()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function start(): Promise<Simulators> {
  const simulators = await startSimulators({ port: 0, host: '127.0.0.1', sms: SMS })
  open.push(simulators)
  return simulators
}

/** The process of its own, and its first line of output. */
async function spawnSimulators(
  env: Record<string, string>,
): Promise<{ child: ChildProcess; output: () => string }> {
  const args = ['--import', 'tsx', 'server/simulators.ts']
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'test', ...env },
    stdio: 'pipe',
  })
  children.push(child)
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'exit')])
  return { child, output: () => output }
}

describe('the simulators', () => {
  it('take a message from the real adapter and show it in the inbox', async () => {
    const { url } = await start()
    expect((await sender(url).send('13800138000', 'sign-in-code', ['123456'])).kind).toBe('accepted')
    expect(await (await fetch(`${url}/inbox`)).text()).toContain('123456')
  })

  it('say when the port is taken', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)
    await expect(startSimulators({ port, host: '127.0.0.1', sms: SMS })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('stop at once, even with a connection kept open', async () => {
    const simulators = await startSimulators({ port: 0, host: '127.0.0.1', sms: SMS })
    await (await fetch(`${simulators.url}/inbox.json`)).json()
    await simulators.close()
    await expect(fetch(`${simulators.url}/inbox.json`)).rejects.toThrow()
  })

  it('run as a process of their own: print ready, serve, end cleanly on SIGTERM', {
    timeout: 30_000,
  }, async () => {
    const { child, output } = await spawnSimulators({ SIMULATOR_PORT: '0' })
    const [, url = ''] = /^simulators ready (http:\/\/127\.0\.0\.1:\d+)\/inbox$/m.exec(output()) ?? []
    expect((await sender(url).send('13800138000', 'sign-in-code', ['123456'])).kind).toBe('accepted')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(output()).not.toContain('13800138000')
  })

  it('do not start with a wrong environment, and say why', { timeout: 30_000 }, async () => {
    const { child, output } = await spawnSimulators({ SIMULATOR_PORT: 'x', HOST: '127.0.0.1' })
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(1)
    expect(output()).toContain('SIMULATOR_PORT：')
  })
  it('do not start on a port that is taken, and say what to do', { timeout: 30_000 }, async () => {
    const { url } = await start()
    const { child, output } = await spawnSimulators({ SIMULATOR_PORT: new URL(url).port })
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(1)
    expect(output()).toContain('模拟器的端口已被占用')
  })
})
