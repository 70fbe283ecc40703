import { reg } from '@shared/kernel/reg'

reg('N13', 'G39-origin', 'N15-secret', 'N29-alter')

/**
 * Facts of a file's chain that speak of its papers, and how the chain tells them. What a paper is called and states stands
 * sealed beside the chain (contents.ts); a fact holds ids of papers and a salted commitment, nothing that could be read.
 */
export const MATERIAL_FACTS = {
  'file-paper': '材料归档',
  'tray-paper': '散材料登记，待处理',
  'hand-back-paper': '散材料已交还',
  'leave-paper': '核定散材料不予归档',
  'stub-paper': '登记涉密材料存根',
  'propose-correction': '提出更正材料登记，待复核',
  'record-key-fact': '按材料登记重要信息',
  'propose-key-fact': '提出更正重要信息，待复核',
  'confirm-change': '复核同意更正',
  'decline-change': '未采用提出的更正',
  'note-claims': '登记本人自述的经历和资历',
  'say-claims': '本人填写自述的经历，待核实',
  'confirm-finding': '核实档案体检发现',
  'dismiss-finding': '核对后排除档案体检发现',
  'accept-scan': '扫描件与原件核对一致',
} as const

/** Each of these is one line more in the catalogue of a file. */
export const LISTING_FACTS: readonly string[] = ['file-paper', 'stub-paper']

export type MaterialFact = keyof typeof MATERIAL_FACTS

export const MATERIAL_FACT_KINDS = Object.keys(MATERIAL_FACTS) as [MaterialFact, ...MaterialFact[]]

export const isMaterialFact = (kind: string): kind is MaterialFact => Object.hasOwn(MATERIAL_FACTS, kind)
