import { currentConsent } from '@shared/domain/accounts/consents'
import { useEffect, useState } from 'react'
import { Button } from '../../kit/button'
import { OneOf } from '../../kit/choice'
import { ErrorSummary } from '../../kit/error-summary'
import { Field } from '../../kit/field'
import { Text } from '../../kit/text'
import { useForm } from '../../lib/use-form'
import { canCheckFace } from '../../platform/face-check'
import { type Claim, checkClaim } from './check-claim'
import { ConsentToCheck } from './consent-to-check'
import { Refused } from './refused'
import { useClaim } from './use-claim'

const DOCUMENTS = [
  { value: 'id-card', label: '居民身份证' },
  { value: 'social-security-card', label: '社会保障卡', hint: '卡面印有 18 位社会保障号码' },
]

interface ClaimFormProps {
  onDone: () => void
  onLater: () => void
}

/** Name and number, the document they stand on, and the consent to have them compared. */
export function ClaimForm({ onDone, onLater }: ClaimFormProps) {
  const form = useForm<Claim & { agreed: string; face: string }>({
    initial: { document: 'id-card', name: '', idNumber: '', cardNumber: '', agreed: '', face: '' },
    secret: ['idNumber', 'cardNumber', 'agreed', 'face'],
    labels: { name: '姓名', idNumber: '证件号码', cardNumber: '社会保障卡卡号' },
    draft: 'identity',
    check: checkClaim,
  })
  const claim = useClaim(form, { onDone, onLater })
  const [faces, setFaces] = useState(false)
  useEffect(() => void canCheckFace().then(setFaces), [])
  const social = form.values.document === 'social-security-card'
  const agreed = form.field('agreed')
  return (
    <>
      <ErrorSummary {...form.summary} />
      {claim.refusal && <Refused error={claim.refusal} />}
      <Text>我们用它找到您的档案。号码加密保存，页面上只显示前六位和后四位。</Text>
      <OneOf {...form.field('document')} legend="用哪种证件" options={DOCUMENTS} />
      <Field {...form.field('name')} label="姓名" hint="与证件一致" autoComplete="name" />
      <Field
        {...form.field('idNumber')}
        label={social ? '社会保障号码' : '身份证号'}
        hint="18 位，末位可能是 X"
        kind="idcard"
        autoComplete="off"
      />
      {social && (
        <Field
          {...form.field('cardNumber')}
          label="社会保障卡卡号"
          hint="卡面上的卡号，没有可以不填"
          autoComplete="off"
          optional
        />
      )}
      <ConsentToCheck
        agreed={{ ...agreed, checked: agreed.value !== '' }}
        face={faces ? form.field('face') : null}
        onAgree={(on) => agreed.onChange(on ? currentConsent('identity-check') : '')}
      />
      <Button onPress={claim.prove}>核验并继续</Button>
      <Button kind="secondary" onPress={claim.declare}>
        先不核验，由窗口核对
      </Button>
    </>
  )
}
