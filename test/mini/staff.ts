import { randomUUID } from 'node:crypto'
import { DEMO_LOGINS } from '@server/demo-data'

interface Found {
  id: string
  version: number
  can: string[]
}

/** The clerk of the demo says yes to a case, having seen the card. Throws when the service refuses. */
export async function approve(staff: string, no: string): Promise<void> {
  const secret = DEMO_LOGINS.find(({ account }) => account === 'clerk')?.secret
  const entered = await send(staff, '/api/staff/sign-in', { body: { username: 'clerk', password: secret } })
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const queue = await send(staff, '/api/staff/queue?show=open', { cookie })
  const { cases } = (await queue.json()) as { cases: { id: string; no: string }[] }
  const id = cases.find((each) => each.no === no)?.id ?? ''
  const read = await send(staff, `/api/staff/cases/${id}`, { cookie })
  const { version } = (await read.json()) as Found
  const body = { command: 'approve', version, identityChecked: true }
  await send(staff, `/api/staff/cases/${id}/decision`, { cookie, body })
}

async function send(
  origin: string,
  path: string,
  { body, cookie = '' }: { body?: unknown; cookie?: string },
): Promise<Response> {
  const answer = await fetch(origin + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      'content-type': 'application/json',
      'x-requested-with': 'test',
      'idempotency-key': randomUUID(),
      'x-forwarded-for': '192.0.2.250',
      cookie,
    },
    body: body ? JSON.stringify(body) : undefined,
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer
}
