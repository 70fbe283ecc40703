import type { ItemCode } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import type { Question } from '@shared/domain/items/types'
import { Points } from '../../kit/points'
import { Section } from '../../kit/section'
import { ProofGate } from '../../lib/proof/proof-gate'
import { SignForm } from '../../lib/proof/sign-form'

interface SignBelowProps {
  item: ItemCode
  /** the text that is signed, as the form asks for it */
  asked: Question
  values: FormValues
}

/** A short text, signed under the answers it speaks of: no page more than without it. */
export function SignBelow({ item, asked, values }: SignBelowProps) {
  const { label, signs } = asked
  return (
    <Section title={label}>
      <Points points={signs?.points ?? []} />
      <ProofGate why="签署前，请再确认是您本人。">
        {(again) => (
          <SignForm
            says={`我已读完${label}（${signs?.version ?? ''} 版），同意签署。`}
            {...{ item, asked, values, again }}
          />
        )}
      </ProofGate>
    </Section>
  )
}
