import type { RouteContract } from '@shared/contract/route'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { wayForward } from '../lib/way-forward'
import { mayReissue, REVOCATION_DEEDS, REVOCATION_ROUTES, type RevocationDeed } from './revocation-deeds'
import { CERTIFICATES, type Certificate, certificateKey } from './use-certificates'

interface Values {
  reason: string
  reissue: boolean
}

function bodyOf(deed: RevocationDeed, { version, proposal }: Certificate, { reason, reissue }: Values) {
  if (deed === 'propose') return { version, reason, reissue: reissue && mayReissue(reason) }
  return { version, proposal: proposal?.id, ...(deed === 'decline' ? { reason } : {}) }
}

/** One deed on a certificate: what is chosen stays until the service has taken it. */
export function useRevocation(certificate: Certificate, deed: RevocationDeed, onDone: () => void) {
  const [values, setValues] = useState<Values>({ reason: '', reissue: false })
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const { id } = certificate
  const command = useCommand(REVOCATION_ROUTES[deed] as unknown as RouteContract, { id })
  const isReread = command.problem !== null && wayForward(command.problem) === 'look'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each problem, not for each drawing
  useEffect(() => {
    if (isReread) void client.refetchQueries({ queryKey: certificateKey(id) })
  }, [isReread])
  const { title, reasons } = REVOCATION_DEEDS[deed]
  const isMissing = reasons.length > 0 && !values.reason
  const submit = async (): Promise<void> => {
    setChecked(true)
    command.forget()
    if (isMissing) return
    const answer = await command.send(bodyOf(deed, certificate, values))
    if (!answer) return
    client.setQueryData(certificateKey(id), answer as Certificate)
    void client.invalidateQueries({
      queryKey: CERTIFICATES,
      predicate: ({ queryKey }) => queryKey[1] !== 'one',
    })
    announce(`${title}：已办理。`)
    onDone()
  }
  return {
    values,
    change: (part: Partial<Values>) => setValues((before) => ({ ...before, ...part })),
    errors: {
      ...fieldErrors(command.problem),
      ...(isChecked && isMissing ? { reason: fieldSentence('field.choose') } : {}),
    },
    problem: command.problem,
    isReread,
    isSending: command.isSending,
    submit,
  }
}
