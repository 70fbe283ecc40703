import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { drain, listen } from '@server/listen'
import type Koa from 'koa'
import type { WireAnswer } from './api-client'

/** An app behind a real socket, for what only happens on one. */
export interface ListeningApp {
  url: string
  /** Sends these bytes as they are; the caller may cut the line. */
  open: () => Socket
  post: (path: string, body: BodyInit, headers?: Record<string, string>) => Promise<WireAnswer>
  close: () => Promise<void>
}

export async function listening(app: Koa): Promise<ListeningApp> {
  const handle = app.callback()
  const server: Server = await listen((request, response) => void handle(request, response), 0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    open: () => connect(port, '127.0.0.1').on('error', () => {}),
    post: async (path, body, headers = {}) => {
      const answer = await fetch(url + path, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-requested-with': 'test', ...headers },
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      } as RequestInit)
      return {
        status: answer.status,
        body: await answer.json(),
        headers: Object.fromEntries(answer.headers),
      }
    },
    close: async () => {
      server.closeAllConnections()
      await drain(server)
    },
  }
}

/** A POST as it goes over the wire, the body whole or, with `promised`, shorter than its length says. */
export function requestText(
  path: string,
  body: string,
  headers: Record<string, string>,
  promised = Buffer.byteLength(body),
): string {
  const all = {
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': String(promised),
    'x-requested-with': 'test',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}
