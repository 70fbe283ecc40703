import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** A tool of node_modules by the file it starts with, so that no shell and no npm stands between. */
export const nodeTool = (path, ...args) => [process.execPath, join(root, 'node_modules', path), ...args]

/** Runs a command to its end and keeps what it printed. Never throws: a command that cannot start gives code 127. */
export function exec([command, ...args], { env = {}, timeoutMs = 900_000 } = {}) {
  return new Promise((resolve) => {
    const options = {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }
    const child = spawn(command, args, options)
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    const leave = () => child.kill()
    process.once('exit', leave)
    const timer = setTimeout(() => {
      output += `\nstopped after ${timeoutMs / 1000} s`
      child.kill('SIGKILL')
    }, timeoutMs)
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: `${output}${error.message}` })
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      process.off('exit', leave)
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output })
    })
  })
}
