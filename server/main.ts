import { reg } from '@shared/kernel/reg'
import { createThreadRenderer } from './adapters/pdf/thread-renderer'
import { createApp } from './app'
import { appDepsOf } from './compose'
import { drain, listen, startSentence } from './listen'
import { startHouse } from './start-house'

reg('W9-split')

/**
 * The two APIs on two ports, the citizens' for the internet and the staff's for the office network; in one process, or
 * with SERVE=citizen and SERVE=staff in two.
 */
async function main(): Promise<void> {
  const { env, log, shutdown, house } = await startHouse('api')
  if (env.production && house.centres.isEmpty()) throw new Error('系统还没有建立：请先运行 npm run setup。')
  // Its thread starts with the first paper.
  const renderer = createThreadRenderer({ threadUrl: new URL('./pdf-thread.mjs', import.meta.url) })
  shutdown.on('close', 'renderer', () => renderer.close())
  const deps = appDepsOf(house, () => !shutdown.stopping, renderer)
  const { host, citizenPort, staffPort, serves } = env.http
  const ports = { citizen: citizenPort, staff: staffPort }
  for (const audience of serves) {
    const server = await listen(createApp(audience, deps).callback(), ports[audience], host)
    shutdown.on('drain', `${audience} api`, () => drain(server))
  }
  shutdown.onSignals()
  log.info({ serves, ...ports }, 'serving')
}

main().catch((error: unknown) => {
  console.error(startSentence(error))
  process.exit(1)
})
