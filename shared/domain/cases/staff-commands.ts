/** Every command staff give on a case by their own word, whatever the service; which of them a service has is its table. */
export const STAFF_COMMANDS = [
  ...([
    'approve',
    'refuse',
    'confirm',
    'send-back',
    'ask-others',
    'no-answer',
    'receive',
    'identify',
    'call-in',
    'set-aside',
    'invite',
    'record-opinion',
    'conclude',
    'record-evidence',
    'tell',
  ] as const),
  ...(['record-sent', 'arrive', 'check-contents', 'accept-promise', 'dispatch', 'receipt'] as const),
  ...(['arrange', 'ask-authority', 'record-handed', 'record-verdict'] as const),
  ...(['ask-holders', 'record-answer', 'urge'] as const),
  ...(['propose-correction', 'confirm-correction', 'reject-correction'] as const),
] as const
