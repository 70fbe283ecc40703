import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { totpAt } from '@server/platform/crypto/totp'
import { staffSignIn } from '@shared/contract/staff'
import { inviteStaff } from '@shared/contract/staff-accounts'
import { completeStaffLink, openStaffLink } from '@shared/contract/staff-links'
import type { Founding } from '@shared/domain/centres/founding'
import { apiClient } from '@test/support/api-client'
import { bundleForTests } from '@test/support/bundle'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { afterAll, describe, expect, it } from 'vitest'
import { exec } from '../scripts/lib/exec.mjs'
import { AlreadyFounded, foundHouse } from './found-house'

const database = useDatabase()
const house = useHouse(database, { archives: 0 })
const HOURS_73 = 73 * 60 * 60
const PASSWORD = '云上有山，山下有水，水边有船 7'
const FOUNDING: Founding = {
  authorityName: '示例市人力资源和社会保障局',
  authorityCode: 'SL00',
  regionCode: '560100',
  centreName: '示例市人才服务中心',
  centreCode: 'SLS01',
  sealText: '示例市人才服务中心档案专用章',
  administratorName: '王示例',
  administratorUsername: 'wang.shili',
}

const stepNow = () => Math.floor(house.clock.now().getTime() / 30_000)
const dataDir = mkdtempSync(path.join(tmpdir(), 'danganyiban-setup-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('an empty house', () => {
  it('gives the same link however often it is founded, and a new one when that is old', async () => {
    const first = await foundHouse(house.house, FOUNDING)
    expect(await foundHouse(house.house, FOUNDING)).toEqual(first)
    house.clock.advance(HOURS_73)
    const later = await foundHouse(house.house, FOUNDING)
    expect(later.token).not.toBe(first.token)
    const gone = await apiClient(house.staff).call(openStaffLink, { body: { token: first.token } })
    expect(gone.status).toBe(404)
  })

  it('is administered by whoever follows the link, and is founded no more', async () => {
    const { token } = await foundHouse(house.house, FOUNDING)
    const browser = apiClient(house.staff)
    const { body: shown } = await browser.call(openStaffLink, { body: { token } })
    const code = () => totpAt(shown.totp.secret, stepNow())
    const done = await browser.call(completeStaffLink, { body: { token, password: PASSWORD, totp: code() } })
    expect(done.body).toEqual({ username: FOUNDING.administratorUsername })
    house.clock.advance(60)
    const body = { username: FOUNDING.administratorUsername, password: PASSWORD, totp: code() }
    const signedIn = await browser.call(staffSignIn, { body })
    expect(signedIn.body).toMatchObject({ posts: ['administrator'], centre: { name: FOUNDING.centreName } })
    await expect(foundHouse(house.house, FOUNDING)).rejects.toThrow(AlreadyFounded)

    const clerk = { name: '李示例', username: 'li.shili', posts: ['clerk' as const], reason: '新到岗' }
    const invited = await browser.call(inviteStaff, { body: { ...clerk, centreId: signedIn.body.centre.id } })
    expect([invited.status, typeof invited.body.link?.token]).toEqual([201, 'string'])
  })
})

describe('the setup command', () => {
  /** The script as the bundler makes it. */
  const setup = async (args: string[], env: Record<string, string>) =>
    exec([process.execPath, fileURLToPath(await bundleForTests('scripts/setup.ts')), ...args], {
      env: { DATA_DIR: dataDir, MONGODB_URI: database.uri, ...env },
    })
  const FLAGS = [
    '--authority',
    '示例省人力资源和社会保障厅',
    '--authority-code',
    'SS00',
    '--centre',
    '示例省人才服务中心',
  ]
  const REST = [
    '--centre-code',
    'SSS01',
    '--region',
    '560000',
    '--seal',
    '档案专用章示例',
    '--admin-name',
    '王示例',
    '--admin',
    'shi.li',
  ]

  it('names every value that is missing, and changes nothing', { timeout: 60_000 }, async () => {
    const { code, output } = await setup(FLAGS, {})
    expect(code).toBe(1)
    for (const flag of ['--centre-code', '--seal', '--admin-name', '--admin'])
      expect(output).toContain(`${flag}：`)
  })

  it('refuses a weak key, in words that do not show it', { timeout: 60_000 }, async () => {
    const weak = Buffer.alloc(32, 7).toString('base64')
    const { code, output } = await setup([...FLAGS, ...REST], { KEK_KEYS: `k1:${weak}` })
    expect(code).toBe(1)
    expect(output).toContain('KEK_KEYS')
    expect(output).not.toContain(weak)
  })
})
