/** What is wrong with a link, by code; the sentences stand below. */
export type Broken = keyof typeof SENTENCES

/** Where a chain does not hold. `fact`: its place, from 1; null where it is not about one. */
export interface Finding {
  collection: string
  id: string
  fact: number | null
  what: Broken
}

const SENTENCES = {
  'fact-broken': '事实与它的哈希或前一条对不上（被改、被删、被插入或换了次序）',
  'not-sealed': '事实没有等待封存的标记，也没有被封存过（写入绕过了系统）',
  'chain-gone': '封存过的整条链不见了',
  'chain-cut': '封存过的事实不见了（尾部被截断，或记录被换回旧版本）',
  'head-differs': '封存时的事实不是现在的这一条（链被整体重算，或记录被调换）',
  'seal-gone': '封存记录缺失',
  'seal-broken': '封存记录与它的哈希、签名、前一条或所列链头对不上',
  'export-differs': '库外导出的封存记录与库里的不同，或导出的一行被改动',
} as const

/** A finding in words, as the command prints it. */
export const sayFinding = ({ collection, id, fact, what }: Finding): string =>
  `${collection}/${id}${fact === null ? '' : ` 第 ${fact} 条`}：${SENTENCES[what]}`

/** Findings kept: who finds more has to look at everything anyway. */
const MOST_KEPT = 100

/** Gathers findings: the first of each chain, a hundred in all; `count` is how many chains there were. */
export function createFindings() {
  const kept: Finding[] = []
  let last = ''
  let count = 0
  return {
    kept,
    get count() {
      return count
    },
    add(finding: Finding): void {
      const place = `${finding.collection}/${finding.id}`
      if (place === last || kept.some(({ collection, id }) => `${collection}/${id}` === place)) return
      last = place
      count += 1
      if (kept.length < MOST_KEPT) kept.push(finding)
    },
  }
}

export type Findings = ReturnType<typeof createFindings>
