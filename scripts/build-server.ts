import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { serverBundle } from './lib/server-bundle'
import { root } from './lib/sources'

/** `npm run build:server`: bundles every process and thread of the server into dist/server. */
const options = serverBundle()
await rm(join(root, 'dist/server'), { recursive: true, force: true })
await build(options)
console.log(
  `built ${(options.entryPoints as { out: string }[]).map(({ out }) => `dist/server/${out}.mjs`).join(', ')}`,
)
