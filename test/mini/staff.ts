import { randomUUID } from 'node:crypto'
import { DEMO_LOGINS } from '@server/demo-data'

interface Found {
  id: string
  version: number
}

/** A member of staff of the demo who is signed in. Both throw when the service refuses. */
export interface AtDesk {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body: object) => Promise<T>
  /** A command on a case, as it is now. */
  give: (id: string, command: string, more?: object) => Promise<Found>
}

export async function atDesk(staff: string, username: string): Promise<AtDesk> {
  const secret = DEMO_LOGINS.find(({ account }) => account === username)?.secret
  const entered = await send(staff, '/api/staff/sign-in', { body: { username, password: secret } })
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const get = async <T>(path: string) => (await (await send(staff, path, { cookie })).json()) as T
  const post = async <T>(path: string, body: object) =>
    (await (await send(staff, path, { cookie, body })).json()) as T
  return {
    ...{ get, post },
    give: async (id, command, more = {}) => {
      const { version } = await get<Found>(`/api/staff/cases/${id}`)
      return post(`/api/staff/cases/${id}/decision`, { command, version, ...more })
    },
  }
}

/** The clerk of the demo says yes to a case, having seen the card. Throws when the service refuses. */
export async function approve(staff: string, no: string): Promise<void> {
  const clerk = await atDesk(staff, 'clerk')
  const { cases } = await clerk.get<{ cases: { id: string; no: string }[] }>('/api/staff/queue?show=open')
  const id = cases.find((each) => each.no === no)?.id ?? ''
  await clerk.give(id, 'approve', { identityChecked: true })
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
