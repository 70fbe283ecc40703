import type { Json } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import type { Calendar } from '@shared/kernel/workdays'
import type { CatalogueTable } from '../archive/catalogue/table'
import type { Proposal } from '../archive/classify/classify'
import type { OnRecord } from '../archive/intake/compare'
import type { CustodyState } from '../archives/custody-table'
import type { InquiryStanding } from '../archives/inquiry'
import type { CollectiveState } from '../collective/account'
import type { HandOverName } from '../local/types'
import type { Answers } from './answers'

/** The catalogue of kinds of papers in force, and what a title most likely means in it; null where nothing is alike. */
export interface KindsInForce {
  table: CatalogueTable
  propose: (title: string) => Proposal | null
}

/** A centre as somebody may choose it for their file (article 7). */
export interface ChosenCentre {
  /** It is among those the rules of routing offer for the answers. */
  offered: boolean
  /** Its place has opened the service to graduates of technician colleges (article 25). */
  technicians: boolean
}

/** The collective account that a form speaks of, as far as the rules have to know. */
export interface UnitAccount {
  state: CollectiveState
  /** Whoever applies acts for the unit now. */
  isAgent: boolean
}

/**
 * All that is known of a case when a command on it is decided, whatever the item: the plain answers (in memory only), the
 * file the applicant's ID number leads to, how sure the identity is. Each item takes from it what its rules look at.
 */
export interface CaseKnowledge {
  form: Answers
  /** What staff answered with their commands so far, the latest word on each. */
  given: Answers
  /** What its facts have kept openly, the latest word on each. */
  kept: Readonly<Record<string, Json>>
  /** The day of the decision, in Asia/Shanghai. */
  today: Day
  calendar: Calendar
  kinds: KindsInForce
  /** Days by the calendar that the place of the centre gives units to hand over. */
  handOverDays: Readonly<Record<HandOverName, number>>
  /** What stands on record of the person, to which a paper is held. */
  onRecord: OnRecord
  identityLevel: 'none' | 'declared' | 'verified'
  /** Another case holds the one place of the same person for moving their file (N20-1). */
  moving: boolean
  /** The centre opened it on a file it keeps; nobody applied. */
  byCentre: boolean
  /** Whoever acts for their unit applied for them. */
  byAgent: boolean
  archive: {
    state: CustodyState
    nameEqual: boolean
    idEqual: boolean
    openTransfer: boolean
    duplicate: boolean
    /** Whether somebody inquires into it, or found it forged (G37). */
    inquiry: InquiryStanding
    /** The whole of it is lost, and neither found nor rebuilt yet (G22). */
    lost?: true
    /** What reviews of it and its papers have recorded that its person once was (N20-3); absent where none did. */
    standings?: readonly string[]
    /** Its person has died (N20-death). */
    deceased?: true
    /** Papers and stubs in its catalogue; absent where it has none yet. */
    listed?: number
    /** Pages of those papers; absent where nothing was filed since they are counted. */
    pages?: number
    /** The collective account it is kept under; absent: in its person's own name (N12-unit). */
    under?: string
  } | null
  /** The collective account that the form names by the code of its unit, at the centre that has the file; null where none is live. */
  moveTarget: { id: string; state: CollectiveState } | null
  /** The place has laid down that its centres go on keeping the files of the dead (N20-death). */
  keepsDeceased: boolean
  /** The file is with another centre than the one that has the case. */
  fileElsewhere: boolean
  /** The centre that the form names, by the tables of its place; null when the form names none that there is. */
  chosen: ChosenCentre | null
  /** How the gap of the file stands that the form names; null when it names none, or the case is handed in already. */
  gap: 'open' | 'closed' | null
  /** The id of the institution of the system that goes by a name; null where none does. */
  centreCalled: (name: string) => string | null
  /** The name of the institution nearest to a region; null where none is entered around it. */
  centreAt: (regionCode: string) => string | null
  /** The institution of the system that had the file and sent it on, by its name; null where none did. */
  lastKept: string | null
  /** What the tables of the place of its centre lay down for moving files. */
  local: {
    messengers: number
    partyBlock: boolean
    nudgeDays: number
    chaseDays: number
    /** Working days to answer a question of a search. */
    answerDays: number
  }
  /** The account of the unit that the form names: the one under its number and code, else one at the centre it chooses; null where there is none. */
  unitAccount: UnitAccount | null
  /** The person has an open personal account. */
  hasAccount: boolean
  /** There is a number to call about the case. */
  reachable: boolean
  /** How often staff called about the case and nobody answered. */
  triedCalls: number
  /** A file stands already under the ID number that the form asks for. */
  numberTaken: boolean
  /** The name of whoever decides now; empty for a person and the machine. */
  decider: string
  /** Who decides now is who decided last on this case: no second pair of eyes. */
  decidedBefore: boolean
}
