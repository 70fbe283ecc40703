import { sayInstant } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import type { Named } from '../persons/correction'
import type { AgreementText } from './custody-agreement-2026-11'

reg('N12-agree')

/** Who signed what, and when. */
export interface SignedAgreement {
  text: AgreementText
  version: string
  sha256: string
  /** ISO instant. */
  signedAt: string
  centre: { name: string; address: string; phone: string; sealText: string }
  /** 乙方, as the rows at the head and the last lines name it. */
  party: { rows: readonly { label: string; value: string }[]; signs: readonly string[]; how: string }
  caseNo: string
  /** The seal has no legal effect. */
  demonstration: boolean
}

/** The parts of the signed agreement as it is printed: parties, every clause, how it was signed. Numbers masked. */
export function agreementParts({
  text,
  version,
  sha256,
  signedAt,
  centre,
  party,
  caseNo,
  demonstration,
}: SignedAgreement) {
  return [
    {
      kind: 'table' as const,
      rows: [
        { label: '甲方', value: centre.name },
        ...(centre.address ? [{ label: '地址', value: centre.address }] : []),
        ...(centre.phone ? [{ label: '电话', value: centre.phone }] : []),
        ...party.rows,
      ],
    },
    ...text.clauses.flatMap(({ title, text: sentences }) => [
      { kind: 'heading' as const, text: title },
      ...sentences.map((sentence) => ({ kind: 'paragraph' as const, text: sentence })),
    ]),
    {
      kind: 'signature' as const,
      lines: [`甲方：${centre.name}`, ...party.signs, `签署时间：${sayInstant(signedAt)}`],
      sealText: centre.sealText,
      ...(demonstration ? { sealMark: '演示' } : {}),
    },
    {
      kind: 'notes' as const,
      items: [
        `${party.how}，办件编号 ${caseNo}，协议文本 ${version} 版，SHA-256：${sha256}。`,
        ...(demonstration ? ['本件由演示系统生成，印章为演示图样，不具有法律效力。'] : []),
      ],
    },
  ]
}

/** A person as the one who signs: number masked. */
export const personSigning = ({ name, idNumber }: Named): SignedAgreement['party'] => ({
  rows: [
    { label: '乙方', value: name },
    { label: '公民身份号码', value: maskIdNumber(idNumber) },
  ],
  signs: [`乙方：${name}`],
  how: '乙方登录本人账号、核实身份后在线签署',
})

/** A unit, by the agent who signs for it. */
export const unitSigning = (unit: {
  name: string
  creditCode: string
  agent: string
}): SignedAgreement['party'] => ({
  rows: [
    { label: '乙方', value: unit.name },
    { label: '统一社会信用代码', value: unit.creditCode },
    { label: '经办人', value: unit.agent },
  ],
  signs: [`乙方：${unit.name}`, `经办人：${unit.agent}`],
  how: '经办人凭乙方的授权登录本人账号、核实身份后在线签署',
})
