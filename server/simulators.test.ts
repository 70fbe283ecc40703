import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { temporaryDirectory } from '@test/support/engine'
import { post } from '@test/support/listening'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnv } from '../config/env'
import { createTencentSms } from './adapters/sms/tencent'
import { demoIdNumber } from './features/archives'
import { openOutsideServices } from './outside-services'
import { systemClock } from './platform/clock'
import { type Simulators, startSimulators } from './simulators'

const ENV = readEnv({ NODE_ENV: 'test', DATA_DIR: temporaryDirectory('danganyiban-simulators-') })
const sender = (baseUrl: string) => createTencentSms({ ...ENV.sms, baseUrl })

const open: Simulators[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const simulators of open.splice(0)) await simulators.close()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function start(): Promise<Simulators> {
  const simulators = await startSimulators({ port: 0, host: '127.0.0.1', env: ENV })
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

  it('are all reached by the real adapters on the one port, and each has its page', async () => {
    const { url } = await start()
    const settings = {
      WECHAT_BASE_URL: `${url}/wechat`,
      ALIPAY_GATEWAY: `${url}/alipay/gateway.do`,
      REAL_NAME_BASE_URL: `${url}/real-name`,
    }
    const env = readEnv({ NODE_ENV: 'test', DATA_DIR: ENV.dataDir, ...settings })
    const { weapp, alipay, verifier } = (await openOutsideServices(env, systemClock)).providers
    const minted = async (where: string) => (await post<{ code: string }>(`${url}/${where}`, {})).code
    expect((await weapp.exchange(await minted('wechat/simulated/codes'))).ok).toBe(true)
    expect((await weapp.phoneOf(await minted('wechat/simulated/phone-codes'))).ok).toBe(true)
    expect((await alipay.exchange(await minted('alipay/simulated/codes'))).ok).toBe(true)
    const claim = { document: 'id-card', name: '云一晴', idNumber: demoIdNumber(1) } as const
    expect((await verifier.verify(claim)).kind).toBe('verified')
    for (const page of ['wechat', 'alipay', 'real-name'])
      expect(await (await fetch(`${url}/${page}/`)).text()).toContain('仅供演示')
  })

  it('say when the port is taken', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)
    await expect(startSimulators({ port, host: '127.0.0.1', env: ENV })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('stop at once, even with a connection kept open', async () => {
    const simulators = await startSimulators({ port: 0, host: '127.0.0.1', env: ENV })
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
