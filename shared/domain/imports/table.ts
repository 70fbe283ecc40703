import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'
import type { ImportKind } from './kinds'

reg('N17', 'J-size')

/** Where an import stands. */
export type ImportState = 'offered' | 'mapping' | 'running' | 'paused' | 'done' | 'failed' | 'discarded'

/** `offer` and `send` are done by a school, without staff; `bring` and what follows by staff; `finish` and `fail` by the worker. */
export type ImportCommand =
  | 'offer'
  | 'send'
  | 'bring'
  | 'map'
  | 'sign'
  | 'start'
  | 'pause'
  | 'resume'
  | 'discard'
  | 'finish'
  | 'fail'

interface ImportRow {
  from: readonly (ImportState | null)[]
  to: ImportState
  says: string
  by: 'staff' | 'system' | 'school'
  /** Whether the worker has work after it. */
  runs?: true
  /** Only of a table of this kind. */
  only?: ImportKind
}

export const IMPORT_TABLE: Record<ImportCommand, ImportRow> = {
  offer: {
    from: [null],
    to: 'offered',
    says: '学校上传清单，还没有发送',
    by: 'school',
    only: 'graduates',
  },
  send: {
    from: ['offered'],
    to: 'running',
    says: '学校发送清单',
    by: 'school',
    runs: true,
    only: 'graduates',
  },
  bring: { from: [null], to: 'mapping', says: '上传台账', by: 'staff' },
  map: { from: ['mapping'], to: 'mapping', says: '核对列的对应', by: 'staff' },
  sign: { from: ['mapping'], to: 'mapping', says: '登记双方签字', by: 'staff', only: 'handover' },
  start: { from: ['mapping'], to: 'running', says: '开始导入', by: 'staff', runs: true },
  pause: { from: ['running'], to: 'paused', says: '暂停导入', by: 'staff' },
  resume: { from: ['paused', 'failed'], to: 'running', says: '继续导入', by: 'staff', runs: true },
  discard: { from: ['mapping'], to: 'discarded', says: '放弃导入', by: 'staff' },
  finish: { from: ['running'], to: 'done', says: '导入完成', by: 'system' },
  fail: { from: ['running'], to: 'failed', says: '导入中断', by: 'system' },
}

export const IMPORT_STATES: Record<ImportState, string> = {
  offered: '学校还没有发送',
  mapping: '待核对',
  running: '正在导入',
  paused: '已暂停',
  done: '已完成',
  failed: '已中断',
  discarded: '已放弃',
}

const isCommand = (kind: string): kind is ImportCommand => Object.hasOwn(IMPORT_TABLE, kind)

/** Where an import stands after its facts. Throws for an empty list and for facts of another kind. */
export function foldImport(facts: readonly Pick<FactBody, 'kind'>[]): ImportState {
  const last = facts.at(-1)
  if (!last || !isCommand(last.kind)) throw new Error(`not a fact of an import: ${last?.kind ?? 'none'}`)
  return IMPORT_TABLE[last.kind].to
}

/** Whether a command may be given to an import that stands there. */
export const importAllows = (state: ImportState | null, command: ImportCommand, kind: ImportKind): boolean =>
  IMPORT_TABLE[command].from.includes(state) && (IMPORT_TABLE[command].only ?? kind) === kind

/** What staff may do with it now, `bring` aside. */
export const importCan = (state: ImportState, kind: ImportKind): ImportCommand[] =>
  (Object.keys(IMPORT_TABLE) as ImportCommand[]).filter(
    (command) => IMPORT_TABLE[command].by === 'staff' && importAllows(state, command, kind),
  )
