import { connect, type Socket } from 'node:net'
import type { ScanVerdict, UploadScanner } from '@server/platform/ports/upload-scanner'

export interface ClamdConfig {
  /** 'host:port' or '/path/of/clamd.sock'. Not set: nothing is scanned, and every verdict says so. */
  address: string | undefined
  /** Connecting, sending and waiting together; 10,000 by default. */
  timeoutMs?: number
}

const TIMEOUT_MS = 10_000
const CHUNK_BYTES = 64 * 1024
const MOST_REPLY_BYTES = 4096

/** Scans through clamd by its INSTREAM command. One connection a scan, as clamd closes it after the answer. */
export const createClamdScanner = ({ address, timeoutMs = TIMEOUT_MS }: ClamdConfig): UploadScanner => ({
  scan: (bytes) =>
    address === undefined ? Promise.resolve({ kind: 'off' }) : scanOver(address, bytes, timeoutMs),
})

function scanOver(address: string, bytes: Uint8Array, timeoutMs: number): Promise<ScanVerdict> {
  return new Promise((resolve) => {
    const socket = open(address)
    let reply = ''
    const end = (verdict: ScanVerdict): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(verdict)
    }
    const timer = setTimeout(() => end(unavailable('no answer in time')), timeoutMs)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // clamd may answer and hang up before it has read everything: its answer counts more than the broken pipe.
      if (reply === '') end(unavailable(error.code ?? error.name))
    })
    socket.on('data', (chunk: Buffer) => {
      reply += chunk.toString('utf8')
      if (reply.includes('\0')) end(verdictOf(reply.slice(0, reply.indexOf('\0'))))
      else if (reply.length > MOST_REPLY_BYTES) end(unavailable('the answer is too long'))
    })
    socket.on('close', () => end(unavailable('no whole answer')))
    socket.on('connect', () => send(socket, bytes))
  })
}

function open(address: string): Socket {
  if (address.startsWith('/')) return connect({ path: address })
  const at = address.lastIndexOf(':')
  const host = address.slice(0, at).replace(/^\[|\]$/g, '')
  return connect({ host, port: Number(address.slice(at + 1)) })
}

/** The command ended by a zero byte, chunks led by their length in four bytes (big-endian), and a chunk of length 0. */
function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const field = Buffer.alloc(4)
  field.writeUInt32BE(bytes)
  return field
}

/** Only clamd's own word for clean is clean; whatever else it says keeps the upload out. */
function verdictOf(reply: string): ScanVerdict {
  if (reply === 'stream: OK') return { kind: 'clean' }
  const [, name] = /^stream: (.{1,200}) FOUND$/.exec(reply) ?? []
  if (name) return { kind: 'infected', name }
  if (reply.startsWith('INSTREAM size limit exceeded')) return unavailable('larger than clamd takes')
  return unavailable('not an answer of clamd')
}

const unavailable = (detail: string): ScanVerdict => ({ kind: 'unavailable', detail: `clamd: ${detail}` })
