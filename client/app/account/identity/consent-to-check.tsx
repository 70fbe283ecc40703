import { CONSENTS } from '@shared/domain/accounts/consents'
import { Agree } from '../../kit/agree'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { noFaceHere } from '../../platform/face-check'

interface ConsentToCheckProps {
  agreed: { id: string; error?: string; checked: boolean }
  /** whether to check the face as well; null where this phone cannot */
  face: { id: string; value: string; error?: string; onChange: (value: string) => void } | null
  onAgree: (on: boolean) => void
}

const consent = CONSENTS.find(({ name }) => name === 'identity-check')

/** What is sent to whom for the check, and the person's own yes to it. */
export function ConsentToCheck({ agreed, face, onAgree }: ConsentToCheckProps) {
  return (
    <Section title={consent?.title ?? ''}>
      <Text>{consent?.says}</Text>
      <Agree
        id={agreed.id}
        error={agreed.error}
        checked={agreed.checked}
        label="我同意为核对身份这样处理"
        onChange={onAgree}
      />
      {face ? (
        <Agree
          id={face.id}
          error={face.error}
          checked={face.value !== ''}
          label="同时刷脸核验（级别更高，可以不选）"
          onChange={(on) => face.onChange(on ? 'yes' : '')}
        />
      ) : (
        <Text secondary>{noFaceHere}个别事项需要更高级别时，带证件到窗口核对一次即可。</Text>
      )}
    </Section>
  )
}
