import { reg } from '@shared/kernel/reg'
import { Call } from '../../kit/call'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import type { CaseFound } from '../case-found'

reg('grad', 'N29-refuse')

/** Who leads the search, and the number to call: one centre asks to the end, and somebody there has it. */
export function OwnerPart({ owner: { centre, phone, who } }: { owner: NonNullable<CaseFound['owner']> }) {
  return (
    <Section title="由谁负责">
      <Text>{`${centre}负责替您问到底。${who ? `承办人：工作人员 ${who}。` : '还没有分到承办人，下面的电话随时可以问。'}`}</Text>
      <Call label={centre} number={phone} />
    </Section>
  )
}
