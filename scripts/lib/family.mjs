import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './exec.mjs'
import { serviceFlags } from './service-flags.mjs'

const lifeline = new URL('./lifeline.mjs', import.meta.url).href

/**
 * Keeps the processes of the product: starts them one by one, waits until each is ready, and stops them in the order asked.
 * A child stands in a process group of its own, so that Ctrl-C reaches only us and we decide the order of the end.
 * `onDeath(member)` is called when a child ends that nobody asked to end.
 */
export function createFamily({ logs, onDeath }) {
  const members = new Map()
  mkdirSync(logs, { recursive: true })

  function start(spec, env) {
    const log = join(logs, `${spec.name}.log`)
    const output = openSync(log, 'w')
    const args = [...serviceFlags, '--import', lifeline, join(root, spec.file), ...(spec.args ?? [])]
    const options = {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['pipe', output, output],
      detached: true,
    }
    const child = spawn(process.execPath, args, options)
    closeSync(output)
    const member = { spec, child, log, wanted: false, ended: null, end: endOf(child).then(noteEnd) }
    function noteEnd(end) {
      member.ended = end
      if (!member.wanted && !spec.once) onDeath(member)
      return end
    }
    members.set(spec.name, member)
    return member
  }

  async function stop(name, graceMs = 15_000) {
    const member = members.get(name)
    if (!member) return
    member.wanted = true
    members.delete(name)
    if (member.ended) return
    member.child.kill('SIGTERM')
    const late = await Promise.race([member.end.then(() => false), pause(graceMs, true, { ref: false })])
    if (!late) return
    killGroup(member.child.pid)
    await member.end
  }

  const killAll = () => {
    for (const { child, ended } of members.values()) if (!ended) killGroup(child.pid)
  }
  return { start, stop, killAll, running: () => [...members.keys()] }
}

/** The last lines that a child printed, for the message that says how it ended. */
export function lastLines(log, count = 15) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}

const endOf = (child) =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, signal: error.message }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}
