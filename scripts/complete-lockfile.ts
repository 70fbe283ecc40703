import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addPlatformPackages, type Lock } from './lib/platform-packages'
import { root } from './lib/sources'

/** `npm run lockfile`: to be run after every `npm install` that changes packages, where the registry lacks builds for some machines. */
const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
const added = addPlatformPackages(lock)
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added.length} builds for other machines added to package-lock.json`)
