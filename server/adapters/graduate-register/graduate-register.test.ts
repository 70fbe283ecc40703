import { post, useListeners } from '@test/support/listening'
import { describe, expect, it } from 'vitest'
import { createGraduateRegister } from './register'
import { createGraduateSimulator } from './simulator/app'

const ACCOUNT = { appId: 'demo-register', secret: 'demo-secret-of-the-register' }
const listen = useListeners()
const claim = { name: '云一晴', kind: 'transfer-no', number: 'ZD2026000001' } as const

async function open(secret = ACCOUNT.secret) {
  const url = await listen(createGraduateSimulator({ account: ACCOUNT, slowMs: 4000 }))
  return {
    register: createGraduateRegister({ ...ACCOUNT, secret, baseUrl: url }),
    tell: (entry: object) => post(`${url}/simulated/numbers`, entry),
    fail: (mode: string) => post(`${url}/faults`, { mode }),
  }
}

describe('asking whether a number of a registration is somebody’s', () => {
  it('knows the name it was told with, and where the register sends the file', async () => {
    const { register, tell } = await open()
    await tell({ number: claim.number, name: '云一晴', destination: '云帆市人才服务中心' })
    expect(await register.check(claim)).toEqual({ kind: 'valid', destination: '云帆市人才服务中心' })
    expect(await register.check({ ...claim, name: '海二雪' })).toEqual({ kind: 'other-name' })
  })

  it('takes any other number for the first name it is asked with, and some for nobody’s', async () => {
    const { register } = await open()
    const number = 'AB12CD34'
    expect(await register.check({ ...claim, kind: 'check-no', number })).toEqual({
      kind: 'valid',
      destination: '',
    })
    expect(await register.check({ ...claim, number, name: '海二雪' })).toEqual({ kind: 'other-name' })
    expect(await register.check({ ...claim, number: 'ZD20260000' })).toEqual({ kind: 'unknown' })
  })

  it.each(['slow', '5xx', 'garbage', 'huge', 'cut', 'forged'])(
    'under %s is unavailable, and well again the next time',
    async (mode) => {
      const { register, fail } = await open()
      await fail(mode)
      expect(await register.check(claim)).toMatchObject({ kind: 'unavailable' })
      expect((await register.check(claim)).kind).toBe('valid')
    },
  )

  it('is unavailable with another secret, and says nothing of the person', async () => {
    const { register } = await open('another')
    const detail = 'graduate register: status 401'
    expect(await register.check(claim)).toEqual({ kind: 'unavailable', detail })
  })
})
