import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface TestProcess {
  child: ChildProcess
  /** The next line on its standard output; rejects when it ends first. */
  nextLine: () => Promise<string>
  /** Ends it with SIGKILL and waits until it is gone. */
  kill: () => Promise<void>
}

const QUICK_START = path.join(import.meta.dirname, 'quick-start.mjs')

/** Starts a TypeScript file of test/support, or a bundle of bundleProcess, as a process of its own. */
export function startTestProcess(file: string | URL, argument: unknown): TestProcess {
  const script =
    file instanceof URL
      ? [QUICK_START, fileURLToPath(file)]
      : ['--import', 'tsx', path.join(import.meta.dirname, file)]
  const child = spawn(process.execPath, [...script, JSON.stringify(argument)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    nextLine: async () => {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${String(file)} ended before it said anything more`)
      return String(value)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits until `condition` holds; throws after `limitMs`. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`did not come true within ${limitMs} ms: ${String(condition)}`)
    await wait(20)
  }
}
