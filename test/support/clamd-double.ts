import { createServer, type Server } from 'node:net'

/** Stands for clamd on a socket: speaks INSTREAM, finds content that holds `EICAR`, and takes no more than its limit. */
export interface ClamdDouble {
  /** 'host:port', or the path it was given. */
  address: string
  /** What came in, scan by scan. */
  received: Buffer[]
  close: () => Promise<void>
}

export interface ClamdDoubleOptions {
  /** Of a unix socket; a free port when not given. */
  path?: string
  /** StreamMaxLength; 25 MB, as clamd's own. */
  maxBytes?: number
  /** Answers this in place of its finding; '' hangs up without a word, null never answers. */
  answer?: string | null
}

const COMMAND = 'zINSTREAM\0'

/** What is complete of a stream: the chunks' content, and whether the last chunk has come. */
function chunksOf(bytes: Buffer): { content: Buffer; ended: boolean } {
  const parts: Buffer[] = []
  let at = COMMAND.length
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return { content: Buffer.concat(parts), ended: true }
    if (at + 4 + length > bytes.length) break
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { content: Buffer.concat(parts), ended: false }
}

export async function startClamdDouble(options: ClamdDoubleOptions = {}): Promise<ClamdDouble> {
  const { maxBytes = 25 * 1024 * 1024, path } = options
  const received: Buffer[] = []
  const server: Server = createServer((socket) => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      if (bytes.length >= COMMAND.length && !bytes.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND)))
        return socket.end('UNKNOWN COMMAND\0')
      const { content, ended } = chunksOf(bytes)
      if (content.length > maxBytes) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      if (!ended || options.answer === null) return
      received.push(content)
      if (options.answer !== undefined) return socket.end(options.answer)
      socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((done) => (path ? server.listen(path, done) : server.listen(0, '127.0.0.1', done)))
  const at = server.address()
  const address = typeof at === 'object' && at ? `127.0.0.1:${at.port}` : String(at)
  return { address, received, close: () => new Promise((done) => void server.close(() => done())) }
}
