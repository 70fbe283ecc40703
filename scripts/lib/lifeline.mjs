import { isMainThread } from 'node:worker_threads'

/**
 * Loaded before a child's own code (node --import): when the parent is gone, even by kill -9, standard input ends and the child
 * is asked to stop as if by SIGTERM. It never keeps the process alive by itself. A thread of the child loads this file too, but
 * has a standard input of its own, which ends at once and means nothing.
 */
if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.on('error', () => {})
  process.stdin.resume()
  process.stdin.unref?.()
}
