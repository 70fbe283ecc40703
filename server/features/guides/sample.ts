import { composeCustodyLetter } from '@shared/domain/certificates/custody-letter'
import type { GuideText } from '@shared/domain/items/guide-text'
import type { LetterDocument } from '../../platform/ports/document-renderer'

type Kind = NonNullable<GuideText['sample']>

const DAY = '2026-01-05'

/** What one gets, made as the real one is, of an invented person; nobody can take it for theirs. */
const SAMPLES: Record<Kind, (address: string) => LetterDocument> = {
  'custody-letter': (verifyUrl) => {
    const letter = composeCustodyLetter({
      number: { kind: 'custody', year: 2026, sequence: 1 },
      person: { name: '张样例', idNumber: '000000199001010000' },
      archiveNo: '样例-0001',
      heldSince: '2019-07-01',
      centre: { name: '样例市人才服务中心', sealText: '样例市人才服务中心' },
      purpose: '样例',
      issuedOn: DAY,
      issuedAt: `${DAY}T01:00:00.000Z`,
      validUntil: '2026-02-04',
      verifyUrl,
      demonstration: false,
    })
    return {
      ...letter,
      title: `${letter.title}样例`,
      sealMark: '样例',
      verifyHint: '样例：真的证明扫码后显示核验结果',
      footnotes: [
        '样例：姓名、号码、机构和日期都是虚构的，不是任何人的证明，不能使用。',
        ...letter.footnotes,
      ],
    }
  },
}

/** The sample of a kind of result; `address`: what its code leads to, in the place of a check. */
export const sampleOf = (kind: Kind, address: string): LetterDocument => SAMPLES[kind](address)
