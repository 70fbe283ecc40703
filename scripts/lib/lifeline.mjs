/**
 * Loaded before a child's own code (node --import): when the parent is gone, even by kill -9, standard input ends and the child
 * is asked to stop as if by SIGTERM. It never keeps the process alive by itself.
 */
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.on('error', () => {})
process.stdin.resume()
process.stdin.unref?.()
