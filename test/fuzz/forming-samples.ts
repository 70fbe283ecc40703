const ID = '0123456789abcdefghjkmnpqrs'
const UNIT = {
  ...{ name: '演示一公司', kind: 'employer', address: '云帆市演示路1号', phone: '010-5555 0101' },
  forms: ['labour-contract'],
}

/** Right bodies and queries of the routes of forming units. */
export const FORMING_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  listFormingUnits: { query: { after: ID } },
  registerFormingUnit: { body: UNIT },
  changeFormingUnit: { body: { version: 2, ...UNIT } },
  switchFormingUnit: { body: { version: 2, to: 'off', reason: 'dissolved' } },
  listExpectedPapers: { query: { state: 'waiting', light: 'red', unit: ID, after: `2026-01-05 ${ID}` } },
  expectPaper: { body: { unit: ID, archiveNo: 'YF-1', kind: 'labour-contract', formedOn: '2026-01-05' } },
  settleExpectedPaper: { body: { version: 2, command: 'receive', on: '2026-02-01' } },
  openHandIn: { body: { no: '20260305-12345678', code: 'bcdf 2345' } },
  submitHandIn: {
    body: { no: '20260305-12345678', code: 'BCDF2345', line: ID, form: { handerName: '李移交' } },
  },
  makeHandOverList: { body: { version: 2 } },
  sendChaseLetter: { body: { version: 2, why: 'not-arrived' } },
}
