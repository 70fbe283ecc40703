/**
 * Runs a bundled script as plain node would, from code that an earlier start has compiled: to compile our server and its
 * packages takes half a second, and some tests start fifty processes. argv: the bundle, then its own arguments.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import vm from 'node:vm'

const [, , file] = process.argv
const compiled = `${file}.compiled`
const known = existsSync(compiled) ? readFileSync(compiled) : undefined
const script = new vm.Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData: known })
process.argv.splice(1, 1)
const module = { exports: {} }
script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
if (!known || script.cachedDataRejected) {
  const own = `${compiled}.${process.pid}`
  writeFileSync(own, script.createCachedData())
  renameSync(own, compiled)
}
