import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createThreadRenderer } from '@server/adapters/pdf/thread-renderer'
import { createApp } from '@server/app'
import { appDepsOf } from '@server/compose'
import { DEMO_LOGINS, demoCheck, fillWithDemoData } from '@server/demo-data'
import { demoIdNumber } from '@server/features/archives'
import { workRound } from '@server/work-round'
import * as caseRoutes from '@shared/contract/cases'
import * as certificateRoutes from '@shared/contract/certificates'
import * as meRoutes from '@shared/contract/me'
import * as signInRoutes from '@shared/contract/sign-in'
import * as providerRoutes from '@shared/contract/sign-in-by-provider'
import * as staffRoutes from '@shared/contract/staff'
import { root } from '../lib/sources'
import { type CountingClient, type Counts, countingClient } from './counting-client'
import { openHouse } from './people'

type Opened = Awaited<ReturnType<typeof openHouse>>

const APPLICATION = { item: 'custody-certificate', form: { purpose: 'household' } }
const ARCHIVES = 40

/** Walks through every route of both APIs, in this process and on a small database of its own, and counts. */
export async function walkEveryRoute(env: Record<string, string>): Promise<Counts> {
  const opened = await openHouse(env, 'roundtrips')
  const counts: Counts = new Map()
  try {
    await fillWithDemoData(opened.house, { archives: ARCHIVES, seed: 1 })
    const certificateId = await certificateWalk(opened, counts)
    await identityWalk(opened, counts)
    await withdrawWalk(opened, counts)
    await staffWalk(opened, counts, certificateId)
    return counts
  } finally {
    await opened.house.database.connection.dropDatabase()
    await opened.close()
  }
}

function person({ house }: Opened, counts: Counts): CountingClient {
  const app = createApp(
    'citizen',
    appDepsOf(house, () => true),
  )
  return countingClient(app, house.database.connection, counts, meRoutes.readMe)
}

async function signedIn(opened: Opened, counts: Counts, phone: string): Promise<CountingClient> {
  const client = person(opened, counts)
  await client.call(signInRoutes.requestCode, { body: { phone } })
  const body = { phone, code: opened.phone.code, client: 'h5' as const }
  const answer = await client.call(signInRoutes.signIn, { body })
  const check = demoCheck(phone)
  if (answer.kind === 'challenge' && check)
    await client.call(providerRoutes.answerSecondCheck, {
      body: { token: answer.challenge.token, ...check },
    })
  return client
}

const demoPhone = (n: number): string => DEMO_LOGINS[n]?.account ?? ''

/** A file on its shelf: the certificate comes by itself. Answers its id. */
async function certificateWalk(opened: Opened, counts: Counts): Promise<string> {
  const client = await signedIn(opened, counts, demoPhone(0))
  await client.call(meRoutes.readMe)
  await client.call(meRoutes.readFileCard)
  const { id } = await client.call(caseRoutes.submitCase, { body: APPLICATION })
  await workUntilDone(opened)
  await client.call(caseRoutes.readCase, { params: { id } })
  await client.call(caseRoutes.listMyCases)
  const { certificates } = await client.call(certificateRoutes.listMyCertificates)
  const certificate = certificates[0]
  if (!certificate) throw new Error('no certificate was issued')
  await client.call(certificateRoutes.readCertificateFile, { params: { id: certificate.id } })
  const token = new URL(certificate.verifyUrl).pathname.split('/').at(-1) ?? ''
  await client.call(certificateRoutes.verifyCertificate, { params: { token } })
  await client.call(certificateRoutes.readPublicKeys)
  await client.call(signInRoutes.refreshSignIn, { body: {} })
  await client.call(signInRoutes.signOut, { body: {} })
  return certificate.id
}

async function workUntilDone({ house }: Opened): Promise<void> {
  const thread = pathToFileURL(path.join(root, 'dist/server/pdf-thread.mjs'))
  const renderer = createThreadRenderer({ threadUrl: thread })
  const round = workRound(house, renderer)
  while (await round());
  await renderer.close()
}

async function identityWalk(opened: Opened, counts: Counts): Promise<void> {
  const client = await signedIn(opened, counts, '13700000000')
  const body = { name: '云一晴', idNumber: demoIdNumber(ARCHIVES + 1) }
  await client.call(meRoutes.declareIdentity, { body })
}

/** A file that is received but not shelved: a clerk looks at the case, so there is time to withdraw it. */
async function withdrawWalk(opened: Opened, counts: Counts): Promise<void> {
  const client = await signedIn(opened, counts, demoPhone(1))
  const { id, version } = await client.call(caseRoutes.submitCase, { body: APPLICATION })
  await client.call(caseRoutes.withdrawCase, { params: { id }, body: { version } })
}

async function staffWalk(opened: Opened, counts: Counts, certificateId: string): Promise<void> {
  const { house } = opened
  const app = createApp(
    'staff',
    appDepsOf(house, () => true),
  )
  const client = countingClient(app, house.database.connection, counts, staffRoutes.readStaffMe)
  const clerk = DEMO_LOGINS.find(({ account }) => account === 'clerk')
  const body = { username: clerk?.account ?? '', password: clerk?.secret ?? '' }
  await client.call(staffRoutes.staffSignIn, { body })
  await client.call(staffRoutes.readStaffMe)
  const { cases } = await client.call(staffRoutes.readQueue, { query: { show: 'open' } })
  const id = cases[0]?.id ?? ''
  const { version, reasons } = await client.call(staffRoutes.readStaffCase, { params: { id } })
  const refusal = { command: 'refuse' as const, version, reason: reasons[0]?.code }
  await client.call(staffRoutes.decideCase, { params: { id }, body: refusal })
  await client.call(staffRoutes.readStaffCertificateFile, { params: { id: certificateId } })
  await client.call(staffRoutes.staffRefresh, { body: {} })
  await client.call(staffRoutes.staffSignOut, { body: {} })
}
