/** The problems of forming units and the papers waited for. */
export const FORMING_UNIT_PROBLEMS = {
  'forming-unit.not-found': { code: 'D4640', status: 404 },
  'forming-unit.changed': { code: 'D4641', status: 409 },
  'forming-unit.not-possible': { code: 'D4642', status: 409 },
  'forming-unit.too-soon': { code: 'D4643', status: 409 },
  'forming-unit.nothing-due': { code: 'D4644', status: 409 },
  'forming-unit.letter-not-found': { code: 'D4645', status: 404 },
  'expected-paper.not-found': { code: 'D4646', status: 404 },
  'expected-paper.changed': { code: 'D4647', status: 409 },
  'expected-paper.not-possible': { code: 'D4648', status: 409 },
  'expected-paper.twice': { code: 'D4649', status: 409 },
  'inquiry.no-paper': { code: 'D8555', status: 409 },
  'hand-in.not-found': { code: 'D8550', status: 404 },
  'hand-in.locked': { code: 'D8551', status: 429 },
  'hand-in.line-gone': { code: 'D8552', status: 409 },
  'hand-in.in-hand': { code: 'D8553', status: 409 },
  'hand-in.at-window': { code: 'D8554', status: 409 },
} as const
