/** The problems of the files of the dead, of units that hand all their files over, and of collective accounts. */
export const BATCH_PROBLEMS = {
  'deceased.not-yet': { code: 'D8640', status: 409 },
  'deceased.kept-on-here': { code: 'D8641', status: 409 },
  'deceased.to-archives': { code: 'D8642', status: 409 },
  'deceased.own-way': { code: 'D8643', status: 409 },
  'deceased.own-login': { code: 'D8644', status: 409 },
  'handover.unsigned': { code: 'D8645', status: 409 },
  'handover.too-long': { code: 'D8646', status: 409 },
  'collective.exists': { code: 'D8647', status: 409 },
  'collective.not-found': { code: 'D8648', status: 404 },
  'collective.agent-already': { code: 'D8649', status: 409 },
  'collective.not-agent': { code: 'D8650', status: 409 },
  'collective.not-yours': { code: 'D8651', status: 404 },
  'collective.closing': { code: 'D8695', status: 409 },
  'collective.not-under': { code: 'D8696', status: 409 },
  'collective.at-window': { code: 'D8697', status: 409 },
} as const
