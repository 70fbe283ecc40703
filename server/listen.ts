import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** What answers a request; Koa's own callback is one. */
type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

const LIMITS = { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }

/** Listens, and resolves when requests are taken. Rejects with the system's code when the port is in use (EADDRINUSE). */
export function listen(handler: Handler, port: number, host: string): Promise<Server> {
  const server = createServer(LIMITS, (request, response) => void handler(request, response))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

/** Stops taking connections and waits for the requests in hand. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

/** What to say when a process cannot start. */
export function startSentence(error: unknown): string {
  const { code, port } = (error ?? {}) as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `端口 ${port ?? ''} 已被占用。请关闭占用它的程序，或换一个端口再启动。`
  return error instanceof Error ? error.message : String(error)
}
