import { ALL_WELL, samplePaper } from '@test/support/materials'

const paper = samplePaper({
  copy: { copiedOn: '2020-01-02', sealed: true },
  set: { name: '考察材料', part: 1, of: 2 },
  review: { matter: '学历问题', round: 1 },
  ...{ whole: true, remark: '左边已裱糊' },
  states: {
    ...{ name: '云一晴', birth: '1990-05-06', workStart: '2012-07', partyDate: '2011-05', status: 'cadre' },
    school: { level: 'bachelor', school: '演示大学', from: '2008-09', to: '2012-06' },
    work: { unit: '演示一公司', from: '2012-07', to: '2018-12' },
    ...{ trainingMonths: 3, honourLevel: 'county', punishedUntil: '2021-01' },
    family: [{ relation: 'father', name: '演示乙', birth: '1965', work: '演示厂', political: '群众' }],
  },
})
export const CLAIMS_SAMPLE = {
  education: [
    {
      ...{ level: 'bachelor', school: '演示大学', from: '2008-09', to: '2012-06' },
      ...{ fullTime: true, degree: true, abroad: false },
    },
  ],
  work: [{ unit: '演示一公司', from: '2012-07', to: null, own: false }],
  otherwise: [{ from: '2019', to: '2020' }],
  ...{ workStart: '2012-07', party: { joined: '2011-05-20' }, status: 'cadre' },
  ...{
    titles: [{ name: '工程师', on: '2018' }],
    research: ['论文'],
    honours: [{ name: '先进', level: 'city' }],
  },
}

/** Right bodies of the routes of papers. */
export const MATERIAL_SAMPLES: Record<string, { body?: Record<string, unknown> }> = {
  printMaterials: { body: { what: 'labels', purpose: 'label-file' } },
  checkMaterial: { body: { paper, answers: ALL_WELL } },
  fileMaterial: { body: { version: 3, paper, answers: ALL_WELL, tray: 'm6' } },
  trayMaterial: { body: { version: 3, title: '说明', pages: 1, why: 'origin', note: '装订时发现' } },
  settleTray: { body: { version: 3, paper: 'm6', how: 'leave', reason: '不属于归档范围' } },
  stubMaterial: { body: { version: 3, category: '4-1', pages: 2 } },
  correctMaterial: { body: { version: 3, paper: 'm4', now: paper, reason: '题名录错' } },
  recordKeyFact: { body: { version: 3, what: 'birth', value: '1990-05', paper: 'm4' } },
  correctKeyFact: {
    body: { version: 3, what: 'birth', value: '1990-05', papers: ['m5'], reason: '按审批材料' },
  },
  confirmMaterial: { body: { version: 3, of: 8 } },
  declineMaterial: { body: { version: 3, of: 8, reason: '原登记无误' } },
  settleFinding: { body: { version: 3, finding: '0'.repeat(32), holds: false, reason: '已核对' } },
  noteClaims: { body: { version: 3, kind: 'graduate', claims: CLAIMS_SAMPLE } },
}
