/**
 * Checks an export of seals without the product, its database or anything but Node 20 and this file:
 *
 *   node verify-export.mjs FOLDER PUBLIC-KEYS.json [--facts FILE]
 *
 * FOLDER holds the files seals-*.jsonl; PUBLIC-KEYS.json is the answer of GET /api/public-keys, fetched when the seals were made or
 * had from somebody you trust. Checked: every seal is signed by one of the keys (Ed25519), follows the one before, its Merkle root
 * is that of the heads it names, it counts the chains rightly, and no chain ever got shorter. With --facts also: a chain as JSON
 * ({"chain": "archives/…", "facts": […]}) holds in itself and is what was sealed. Ends with 1 at what does not hold, naming it; with
 * 2 when it cannot read what it was given. Keep the number and hash it prints: an export that later ends before them was cut.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const GENESIS = '0'.repeat(64)
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** JSON with keys in code-unit order: the text that is hashed. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${members.join(',')}}`
}

/** Leaves and nodes are hashed under different names; what has no neighbour goes up as it is. */
function merkleRoot(heads) {
  let level = heads.map((head) => sha256(`leaf|${canonical(head)}`))
  while (level.length > 1) {
    const up = []
    for (let at = 0; at < level.length; at += 2)
      up.push(at + 1 < level.length ? sha256(`node|${level[at]}|${level[at + 1]}`) : level[at])
    level = up
  }
  return level[0] ?? sha256('')
}

/** Public keys by id. */
function readKeys(file) {
  const { sealKeys } = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(sealKeys) || sealKeys.length === 0) throw new Error(`${file}: no sealKeys`)
  return new Map(
    sealKeys.map(({ kid, kty, crv, x }) => [kid, createPublicKey({ key: { kty, crv, x }, format: 'jwk' })]),
  )
}

/** Every line of the folder with its place; a line that broke off is null, and so is one that is no seal. */
async function* linesOf(folder) {
  const names = readdirSync(folder).filter((name) => /^seals-\d{9}\.jsonl$/.test(name))
  for (const name of names.sort()) {
    let line = 0
    for await (const text of createInterface({ input: createReadStream(join(folder, name)) })) {
      line += 1
      yield { where: `${name}:${line}`, text, seal: parse(text) }
    }
  }
}

function parse(text) {
  try {
    const seal = JSON.parse(text)
    return Number.isSafeInteger(seal.n) && Array.isArray(seal.heads) ? seal : null
  } catch {
    return null
  }
}

/** What is wrong with a seal that should follow the last one, or null. */
function faultOf(seal, last, keys) {
  const { n, at, prev, chains, root, kid } = seal
  const text = canonical({ what: 'chain-seal-1', n, at, prev, chains, root, kid })
  if (n > last.n + 1) return `seal ${last.n + 1} is missing`
  if (n !== last.n + 1) return `seal ${n} stands where seal ${last.n + 1} should`
  if (sha256(text) !== seal.hash) return `seal ${n} was altered: its hash is another`
  const key = keys.get(kid)
  if (!key) return `seal ${n} is signed by key ${kid}, which is not among the public keys`
  if (!verify(null, Buffer.from(text), key, Buffer.from(String(seal.signature), 'base64url')))
    return `seal ${n} is not signed by key ${kid}`
  if (prev !== last.hash) return `seal ${n} does not follow seal ${last.n}`
  if (merkleRoot(seal.heads) !== root) return `seal ${n}: the heads it lists are not those it was made over`
  return null
}

/** Notes the heads of a seal. What is wrong with them, or null. `known`: how long each chain was when it was last sealed. */
function faultOfHeads(seal, known, wanted) {
  for (const [chain, count, hash, first] of seal.heads) {
    const before = known.get(chain)
    if (first !== (before === undefined))
      return `seal ${seal.n}: ${chain} was ${first ? '' : 'not '}sealed before`
    if (before !== undefined && count <= before)
      return `seal ${seal.n}: ${chain} went from ${before} facts to ${count}`
    known.set(chain, count)
    if (chain === wanted?.chain) wanted.heads.push({ n: seal.n, count, hash })
  }
  return seal.chains === known.size
    ? null
    : `seal ${seal.n} counts ${seal.chains} chains, there are ${known.size}`
}

/** What is wrong with a chain of facts by itself and by the seals that name it, or null. */
function faultOfFacts({ chain, facts, heads }) {
  let prev = GENESIS
  for (const [at, { hash, ...open }] of facts.entries()) {
    if (open.seq !== at + 1 || open.prev !== prev || sha256(canonical(open)) !== hash)
      return `${chain}: fact ${at + 1} was altered, or something before it removed or put in`
    prev = hash
  }
  for (const { n, count, hash } of heads) {
    if (facts.length < count) return `${chain}: fact ${facts.length + 1} is missing; seal ${n} names ${count}`
    if (facts[count - 1].hash !== hash) return `${chain}: fact ${count} is not the one of seal ${n}`
  }
  return heads.length ? null : `${chain} is in no seal`
}

async function check(folder, keys, wanted) {
  const known = new Map()
  let last = { n: 0, hash: GENESIS, at: '' }
  let torn = null
  let lastText = ''
  for await (const { where, text, seal } of linesOf(folder)) {
    // Written twice, word for word, by two processes: one seal all the same.
    if (text === lastText) continue
    if (!seal) {
      torn = where
      continue
    }
    const fault = faultOf(seal, last, keys) ?? faultOfHeads(seal, known, wanted)
    if (fault) return { fault: `${where}: ${fault}` }
    last = seal
    lastText = text
    torn = null
  }
  if (torn) return { fault: `${torn}: the last line is not a whole seal` }
  if (last.n === 0) return { fault: 'there is no seal' }
  const fault = wanted ? faultOfFacts(wanted) : null
  return { fault, last, chains: known.size }
}

const [folder, keyFile, option, factsFile] = process.argv.slice(2)
if (!folder || !keyFile || (option !== undefined && (option !== '--facts' || !factsFile))) {
  console.error('usage: node verify-export.mjs FOLDER PUBLIC-KEYS.json [--facts FILE]')
  process.exit(2)
}
try {
  const wanted = factsFile ? { ...JSON.parse(readFileSync(factsFile, 'utf8')), heads: [] } : undefined
  const { fault, last, chains } = await check(folder, readKeys(keyFile), wanted)
  if (fault) {
    console.log(`DOES NOT HOLD  ${fault}`)
    process.exitCode = 1
  } else {
    console.log(`HOLDS  ${last.n} seals over ${chains} chains; the last of ${last.at}, hash ${last.hash}`)
    if (wanted)
      console.log(
        `HOLDS  ${wanted.chain}: ${wanted.facts.length} facts, named by ${wanted.heads.length} seals`,
      )
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
