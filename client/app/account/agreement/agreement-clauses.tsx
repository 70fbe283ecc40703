import type { AgreementText } from '@shared/domain/agreements/custody-agreement-2026-11'
import { reg } from '@shared/kernel/reg'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'

reg('N12-agree')

/** The agreement in full, clause by clause. */
export function AgreementClauses({ text }: { text: AgreementText }) {
  return (
    <>
      {text.clauses.map(({ title, text: sentences }) => (
        <Section key={title} title={title}>
          {sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Section>
      ))}
    </>
  )
}
