import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import type { ApiClient } from '@test/support/api-client'
import { apply } from '@test/support/transferring'

export const CENTRES = ['demo-centre', 'demo-centre-2'] as const
const PLACES = ['560100 云帆市', '560200 星海市'] as const
export type Side = 'transfer-in' | 'transfer-out'

/** What is read of a case. */
export interface Standing {
  _id: string
  item: Side
  state: string
  version: number
  open: boolean
  centreId: string
}

const posted = (no: string) => ({ channel: 'confidential', trackingNo: no })
const SEALED = {
  ...{ listedPages: '3', sealedPages: '9', countDiffers: '示例', seal: 'sealed', sealedWith: '李示例' },
}
const lacking = (education: string) => ({
  ...{ listAgrees: 'yes', 'proof-birth': 'there', 'proof-education': education },
  ...{ 'proof-work-start': 'there', 'proof-work-history': 'there', 'proof-party-date': 'not-needed' },
})

/** What a desk answers with each command; `no`: the number on the package. Whatever fits the state is taken, the rest refused. */
const ANSWERS: Readonly<Record<string, (no: string, pick: number) => object>> = {
  approve: () => ({ answers: { former: 'none' } }),
  refuse: () => ({ reason: 'record-differs' }),
  seal: () => ({ answers: SEALED }),
  dispatch: (no) => ({ answers: posted(no) }),
  arrive: (no) => ({
    answers: { packageNo: no, samePerson: 'yes', sameCentre: 'yes', packageState: 'sealed' },
  }),
  'check-contents': (_no, pick) => ({ answers: lacking(pick % 3 ? 'missing' : 'there') }),
  'record-misfiled': () => ({ answers: { foundInside: '示例', toldSender: '王示例' } }),
  'accept-promise': () => ({ answers: { promisedBy: 'here', bringWithin: '3-months' } }),
  'agree-return': () => ({
    answers: { agreedUnit: '示例', agreedBy: '王示例', agreedHow: 'call', personHeard: 'yes' },
  }),
  'return-file': (no) => ({
    answers: { seal: 'sealed', ...posted(`退${no}`), backAddress: '云帆市演示路1号' },
  }),
  'take-back': () => ({ answers: { packageState: 'sealed', whole: 'yes' } }),
  receipt: () => ({}),
}
const COMMANDS = Object.keys(ANSWERS)

/** What a desk may do next with a case that waits for it. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  'transfer-out in-review': ['approve'],
  'transfer-out sealing': ['seal'],
  'transfer-out sealed': ['dispatch'],
  'transfer-out coming-back': ['take-back'],
  'transfer-in in-transit': ['arrive'],
  'transfer-in arrived': ['check-contents', 'check-contents', 'record-misfiled'],
  'transfer-in told': ['accept-promise', 'agree-return'],
  'transfer-in returning': ['return-file', 'accept-promise'],
  'transfer-in misfiled': ['return-file'],
}

/** One person with both desks, and the case they have in hand. */
export class Walker {
  /** Where the bag was at the last end of a way. */
  at: 0 | 1 = 0
  /** The application they walk by. */
  caseId = ''
  private no = ''
  readonly #person: ApiClient
  readonly #desks: readonly [ApiClient, ApiClient]
  constructor(person: ApiClient, desks: readonly [ApiClient, ApiClient]) {
    this.#person = person
    this.#desks = desks
  }

  get to(): 0 | 1 {
    return this.at === 0 ? 1 : 0
  }

  /** Asks for the file where it is not; the status. */
  async apply(): Promise<number> {
    const { to } = this
    const places = { household: PLACES[to], workplace: PLACES[to], former: PLACES[to] }
    const form = { situation: 'flexible', ...places, centre: `${CENTRES[to]} 演示` }
    const { status, body } = await apply(this.#person, form)
    if (status !== 201) return status
    this.caseId = body.id
    this.no = body.no.replaceAll('-', '')
    return status
  }

  async withdraw({ _id: id, version }: Standing): Promise<number> {
    return (await this.#person.call(cases.withdrawCase, { params: { id }, body: { version } })).status
  }

  /** A desk gives the case the command that is next; null where nothing waits for a desk. */
  async next(open: readonly Standing[], pick: number): Promise<number | null> {
    const able = open.flatMap((one) =>
      (NEXT[`${one.item} ${one.state}`] ?? []).map((name) => ({ one, name })),
    )
    const chosen = able[pick % able.length]
    return chosen ? this.#give(chosen.one, chosen.name, pick) : null
  }

  /** A desk gives one of the cases any command. */
  async any(open: readonly Standing[], pick: number): Promise<number | null> {
    const one = open[pick % open.length]
    return one ? this.#give(one, COMMANDS[pick % COMMANDS.length] ?? '', pick) : null
  }

  async #give({ _id: id, version, centreId }: Standing, command: string, pick: number): Promise<number> {
    const desk = this.#desks[CENTRES.indexOf(centreId as 'demo-centre') as 0 | 1]
    const body = { command, version, ...ANSWERS[command]?.(this.no, pick) } as never
    return (await desk.call(staff.decideCase, { params: { id }, body })).status
  }
}
