import { context, type Plugin } from 'esbuild'
import { serverBundle } from './server-bundle'

/** Builds the server whenever one of its files changes and calls `built` after each build without errors. */
export async function watchServer(top: string, built: () => Promise<void>): Promise<void> {
  const tell: Plugin = {
    name: 'tell',
    setup(build) {
      build.onEnd(async ({ errors }) => {
        if (errors.length === 0) await built()
      })
    },
  }
  const watcher = await context({ ...serverBundle(top), plugins: [tell] })
  await watcher.watch()
}
