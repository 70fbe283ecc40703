import { declareIdentity } from '@shared/contract/me'
import { beginFaceCheck, proveRealName } from '@shared/contract/real-name'
import type { Document } from '@shared/domain/accounts/levels'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { useState } from 'react'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { fieldErrors } from '../../lib/sentence'
import type { useForm } from '../../lib/use-form'
import { checkFace, type FaceOutcome } from '../../platform/face-check'
import type { Claim } from './check-claim'

type Values = Claim & { agreed: string; face: string }

/** The check is never lowered behind the person's back: they try again, or say themselves that name and number are enough. */
const WITHOUT = '；也可以取消“同时刷脸核验”，只核对姓名和号码。'
const NO_FACE: Record<Exclude<FaceOutcome['kind'], 'shown'>, string> = {
  cancelled: `您中途退出了刷脸，还没有核验。可以再点一次“核验并继续”${WITHOUT}`,
  failed: `刷脸没有通过，还没有核验。请换个光线均匀的地方，露出整张脸再试${WITHOUT}`,
  unsupported: '这部手机不能刷脸，还没有核验。请取消“同时刷脸核验”，只核对姓名和号码。',
  unavailable: `刷脸暂时用不了，还没有核验。可以过一会儿再点“核验并继续”${WITHOUT}`,
}

interface Ends {
  onDone: () => void
  onLater: () => void
}

/** The two deeds of the page: having the claim checked, and leaving the check to a window. */
export function useClaim(form: ReturnType<typeof useForm<Values>>, { onDone, onLater }: Ends) {
  const [refusal, setRefusal] = useState<unknown>(null)

  const run = (deed: (values: Values) => Promise<void>) =>
    form.submit(async (values) => {
      setRefusal(null)
      try {
        await deed(values)
      } catch (error) {
        const fields = fieldErrors(error)
        if (Object.keys(fields).length) form.showErrors(fields)
        else setRefusal(error)
      }
    })

  const prove = () =>
    run(async (values) => {
      if (!values.agreed) return form.showErrors({ agreed: problemSentence('identity.consent-needed') })
      const face = values.face ? await checkFace(values, () => begunFor(values)) : null
      if (face && face.kind !== 'shown') return form.showErrors({ face: NO_FACE[face.kind] })
      const body = { ...bodyOf(values), ...face?.shown }
      const { outcome } = await api.call(proveRealName, { body, key: keyOf('real-name', body) })
      carriedOut('real-name')
      if (outcome === 'later') return onLater()
      form.forgetDraft()
      announce('身份已核验')
      onDone()
    })

  const declare = () =>
    run(async ({ name, idNumber }) => {
      const body = { name, idNumber }
      await api.call(declareIdentity, { body, key: keyOf('identity', body) })
      carriedOut('identity')
      form.forgetDraft()
      onDone()
    })

  return { refusal, prove, declare }
}

const begunFor = async ({ name, idNumber, agreed: consent }: Values) =>
  (await api.call(beginFaceCheck, { body: { name, idNumber, consent } })).begun

const bodyOf = (values: Values) => ({
  document: values.document as Document,
  name: values.name,
  idNumber: values.idNumber,
  consent: values.agreed,
  ...(values.document === 'social-security-card' && values.cardNumber.trim()
    ? { cardNumber: values.cardNumber.trim() }
    : {}),
})
