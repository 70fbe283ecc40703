import type { Law } from './law'

/** The shortest way to each state of a 档案转入. */
export function transferInWays(): Law['ways'] {
  const issuing = [['submit', 'issuing']] as const
  const requested = [...issuing, ['send-letter', 'requested']] as const
  const inTransit = [...requested, ['other-sent', 'in-transit']] as const
  const arrived = [...inTransit, ['arrive', 'arrived']] as const
  const registering = [...arrived, ['check-contents', 'registering']] as const
  const told = [...arrived, ['check-contents', 'told']] as const
  const returning = [...told, ['agree-return', 'returning']] as const
  const goingBack = [...returning, ['return-file', 'going-back']] as const
  const callingOff = [...requested, ['withdraw', 'calling-off']] as const
  return {
    'in-review': [['submit', 'in-review']],
    ...{ issuing, requested, 'in-transit': inTransit, arrived, registering, 'calling-off': callingOff },
    answered: [...requested, ['holder-lacks', 'answered']],
    prepared: [...requested, ['other-reviewed', 'prepared']],
    misfiled: [...arrived, ['record-misfiled', 'misfiled']],
    ...{ told, returning, 'going-back': goingBack },
    returned: [...goingBack, ['other-took-back', 'returned']],
    received: [...registering, ['register', 'received']],
    withdrawn: [...callingOff, ['called-off', 'withdrawn']],
    'not-sent': [...requested, ['other-refused', 'not-sent']],
    refused: [
      ['submit', 'in-review'],
      ['refuse', 'refused'],
    ],
  }
}
