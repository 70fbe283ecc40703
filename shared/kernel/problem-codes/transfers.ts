/** The problems of moving files. */
export const TRANSFER_PROBLEMS = {
  'transfer.other-person': { code: 'D8501', status: 409 },
  'transfer.other-centre': { code: 'D8502', status: 409 },
  'transfer.number-differs': { code: 'D8503', status: 409 },
  'transfer.moving-already': { code: 'D8504', status: 409 },
  'transfer.here-already': { code: 'D8505', status: 409 },
  'transfer.holder-unknown': { code: 'D8506', status: 409 },
  'transfer.lent-out': { code: 'D8507', status: 409 },
  'transfer.channel': { code: 'D8508', status: 422 },
  'transfer.tracking-needed': { code: 'D8509', status: 422 },
  'transfer.not-ready': { code: 'D8510', status: 409 },
  'transfer.other-side': { code: 'D8511', status: 409 },
  'transfer.no-paper': { code: 'D8513', status: 404 },
  'transfer.not-late': { code: 'D8514', status: 409 },
  'transfer.nudged-already': { code: 'D8515', status: 409 },
  'transfer.number-used': { code: 'D8512', status: 409 },
  'transfer.promise-outdated': { code: 'D8516', status: 409 },
} as const
