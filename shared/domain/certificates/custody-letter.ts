import { writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { composeInEnglish } from './custody-letter-english'
import { type CustodyRecord, shownIdNumber } from './custody-record'
import { type Letter, oneLine } from './letter'
import { formatCertificateNumber } from './number'

/** N23: composed only from what the archive records. N8: free, and the letter says so. */
reg('N23', 'N8')

/**
 * The letter of a 存档证明. It states where the file is kept and since when, nothing of what is in it, and nothing about
 * the person's conduct: a custody fact cannot show either (N23, N29-false).
 */
export function composeCustodyLetter(record: CustodyRecord): Letter {
  const { person, centre } = record
  const idNumber = shownIdNumber(record)
  return {
    title: '存档证明',
    number: formatCertificateNumber(record.number),
    paragraphs: [
      `兹证明${person.name}（公民身份号码：${idNumber}）的流动人员人事档案，自${writeDay(record.heldSince)}起存放于${centre.name}，档案编号为${record.archiveNo}。`,
      '本证明依据本机构的档案接收和入库登记出具，只说明档案的存放情况，不涉及档案材料的内容。',
      '特此证明。',
    ],
    table: [
      { label: '姓名', value: person.name },
      { label: '公民身份号码', value: idNumber },
      { label: '档案编号', value: record.archiveNo },
      { label: '存放起始日期', value: writeDay(record.heldSince) },
      { label: '用途', value: oneLine(record.purpose) },
      ...recipientRow(record.recipient),
      ...(record.replaces ? [{ label: '代替原证明', value: `${record.replaces}（已撤销）` }] : []),
    ],
    issuer: centre.name,
    issuedOn: record.issuedOn,
    issuedAt: record.issuedAt,
    validUntil: record.validUntil,
    sealText: centre.sealText,
    ...(record.demonstration ? { sealMark: '演示' } : {}),
    verifyUrl: record.verifyUrl,
    verifyHint: '用手机扫码核验真伪，无需登录',
    footnotes: footnotesOf(record),
    ...(record.english ? { translation: composeInEnglish(record, record.english) } : {}),
  }
}

function recipientRow(recipient: string | undefined): Letter['table'] {
  const text = oneLine(recipient ?? '')
  return text ? [{ label: '提交单位', value: text }] : []
}

function footnotesOf({ demonstration, centre }: CustodyRecord): string[] {
  return [
    '依据《流动人员人事档案管理服务规定》第二十三条，按档案记载出具。',
    '本事项免费，任何人向您收费都可以举报。',
    ...(centre.telephone ? [`如有疑问，请联系出具机构，电话：${centre.telephone}。`] : []),
    ...(demonstration ? ['本件由演示系统生成，印章为演示图样，不具有法律效力。'] : []),
  ]
}
