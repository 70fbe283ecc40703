import { sayInstant } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
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
  person: { name: string; idNumber: string }
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
  person,
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
        { label: '乙方', value: person.name },
        { label: '公民身份号码', value: maskIdNumber(person.idNumber) },
      ],
    },
    ...text.clauses.flatMap(({ title, text: sentences }) => [
      { kind: 'heading' as const, text: title },
      ...sentences.map((sentence) => ({ kind: 'paragraph' as const, text: sentence })),
    ]),
    {
      kind: 'signature' as const,
      lines: [`甲方：${centre.name}`, `乙方：${person.name}`, `签署时间：${sayInstant(signedAt)}`],
      sealText: centre.sealText,
      ...(demonstration ? { sealMark: '演示' } : {}),
    },
    {
      kind: 'notes' as const,
      items: [
        `乙方登录本人账号、核实身份后在线签署，办件编号 ${caseNo}，协议文本 ${version} 版，SHA-256：${sha256}。`,
        ...(demonstration ? ['本件由演示系统生成，印章为演示图样，不具有法律效力。'] : []),
      ],
    },
  ]
}
