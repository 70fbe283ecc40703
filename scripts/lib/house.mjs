import { relative } from 'node:path'
import { indented, say, seconds } from './console.mjs'
import { root } from './exec.mjs'
import { createFamily, lastLines } from './family.mjs'
import { portVariables } from './ports.mjs'
import { logDirectory, processes, stopOrder } from './processes.mjs'
import { sayEnd, waitReady } from './ready.mjs'

/**
 * The running product: `open()` starts the processes of the table in their order, `close(code)` stops all of them and exits.
 * Ctrl-C closes with 0, a second one does not wait; a child that dies unasked closes with 1 and a message.
 */
export function createHouse() {
  const env = portVariables()
  const family = createFamily({ logs: logDirectory, onDeath })
  let closing = null

  async function open(list = processes) {
    for (const spec of list) {
      if (closing) return
      if (spec.name === 'database' && process.env.MONGODB_URI) continue
      await startOne(spec)
    }
  }

  async function startOne(spec) {
    const began = Date.now()
    const member = family.start(spec, env)
    const match = await (spec.once ? endWell(member) : waitReady(member, spec.ready)).catch((error) => {
      throw withLog(member, error.message)
    })
    member.ready = true
    if (spec.name === 'database') env.MONGODB_URI = match[1]
    if (!closing) say(`  ${spec.label}已就绪（${seconds(began)}）`)
    return member
  }

  function onDeath(member) {
    if (closing || !member.ready) return
    const sentence = `${member.spec.label}意外停止（${sayEnd(member.ended)}），其余部分随之停止。`
    void close(1, withLog(member, sentence).message)
  }

  function close(code, message) {
    closing ??= (async () => {
      if (message) process.stderr.write(`\n${message}\n`)
      for (const name of stopOrder) await family.stop(name)
      say(code === 0 ? '已全部停止，数据保留在 var/ 中。' : '已全部停止。')
      process.exit(code)
    })()
    return closing
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (closing ? family.killAll() : void close(0, '正在停止……')))
  }
  return { open, close, startOne, stopOne: family.stop, isClosing: () => closing !== null }
}

async function endWell(member) {
  const end = await member.end
  if (end.code !== 0) throw new Error(`${member.spec.label}没有完成（${sayEnd(end)}）。`)
  return null
}

function withLog(member, sentence) {
  return new Error(`${sentence}\n${indented(lastLines(member.log))}\n完整日志：${relative(root, member.log)}`)
}
