import type { Json } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import type { ProblemKey } from '@shared/kernel/problems'
import type { Calendar } from '@shared/kernel/workdays'
import type { CatalogueTable } from '../archive/catalogue/table'
import type { DetailKind } from '../archives/details'
import type { Aside } from '../materials/aside'
import type { Paper as FiledPaper } from '../materials/paper'
import type { Owing } from '../owed/owed'
import type { Role } from '../policy/roles'
import type { Action, Relation } from '../policy/table'
import type { Article } from '../regulation/cite'
import type { NudgedCase } from '../transfer/nudge'
import type { OnBehalf } from '../window/on-behalf'
import type { Answers } from './answers'
import type { GuideText } from './guide-text'
import type { Inquiry } from './inquiry'
import type { ItemClock } from './item-clock'
import type { CaseKnowledge } from './knowledge'

/** Whose turn it is in a state; `nobody` ends the case. */
export type Holder = 'person' | 'centre' | 'system' | 'nobody'

export interface StateRow {
  label: string
  holder: Holder
  tone: 'waiting' | 'now' | 'done' | 'stopped'
  /** What the days count from has not come yet: no clock is shown, and leaving it begins one. */
  untimed?: true
  /** What the person reads: what is true now and what comes next. */
  says: string
  /** Effects the worker carries out once a fact has led here. */
  effects?: readonly string[]
}

/** A named condition over what the case knows, as the staff page words it. */
export interface ConditionRow<Context> {
  name: string
  says: string
  holds: (context: Context) => boolean
  /** Nobody has looked yet: it neither holds nor fails. */
  unlooked?: (context: Context) => boolean
  /** The problem of whoever decides although it does not hold; a condition without one may be made good by a check. */
  refusal?: ProblemKey
  /** Row of the regulation map that binds it. */
  article: string
}

/** A listed reason for a refusal: nothing else can be given (N29-refuse), and each says the way forward. */
export interface ReasonRow<Context> {
  code: string
  text: string
  remedy: string
  article: string
  /** The article in words, where the row is of another source than the Provisions. */
  cite?: string
  /** Whether what the case knows bears the reason out: nobody is refused for what is not so. */
  fits: (context: Context) => boolean
}

export interface CommandRow<State extends string> {
  name: string
  label: string
  /** States it may be given in; empty: it opens the case. */
  from: readonly State[]
  /** States it may lead to; more than one only where the item's rule chooses. */
  to: readonly State[]
  actors: readonly Role[]
  relation: Relation
  action: Action | 'system'
  needsReason?: boolean
  /** What whoever gives it answers with it, sealed beside the fact; later rules find it in what is known (`given`). */
  asks?: readonly QuestionGroup[]
  /** The fact keeps how the conditions stood when it was decided. */
  weighs?: boolean
  /** Given also while the centre may keep no files (N6): it takes nothing in and hands nothing out, or only notes what was done. */
  withoutStanding?: boolean
  /**
   * `recount`: the last day is decided anew, because a holiday notice has come. `resume`: it runs on towards the same last day, after a wrong decision.
   */
  clock: 'start' | 'stop' | 'none' | 'recount' | 'resume'
  /** Whoever brings what it opens the case with takes a slip along, by which they follow it without an account. */
  slip?: true
  /** Only in a case that this command opened. */
  ofOpening?: string
  /** Offered only where the answers of its form say so. */
  onlyIf?: Asked
  /** Why it may not be given on a day, by how the case stands; told on its own page, so that `can` does not list it. */
  refusedOn?: (standing: NudgedCase, today: Day) => GuardRefusal | null
  /** The case stays in the state it is in; nothing of that state happens again, only what the command causes itself. */
  keeps?: boolean
  /** Where the engine's own commands lead from a state; the item's rule and guard are not asked. */
  leads?: (from: string) => string
  /** Effects of leaving a state by this command, before those of the state it leads to. */
  effects?: (from: string) => readonly string[]
  /** How the thread tells it. */
  says: string
}

/** A decision that may be taken up again. */
export interface CorrectionRow<State extends string> {
  to: State
  /** What has to be undone of it. */
  effects?: readonly string[]
}

/** Only asked when another field has this value. */
export interface Asked {
  field: string
  /** Or one of these. */
  value: string | readonly string[]
}

/**
 * `region` and `centre` are answered by a code and its words, as in `350200 示例市`: the code decides, the server sets the words of a centre. `gap` is a rule
 * of the health check and its sentence, by the same way. `agreement`: the version of the text agreed to. `paper-date`: as far as a paper tells it. `number`: a whole one from 1 on.
 */
export type QuestionKind =
  | 'choice'
  | 'text'
  | 'phone'
  | 'address'
  | 'name'
  | 'roman-name'
  | 'id-number'
  | 'credit-code'
  | 'upload'
  | 'paper-date'
  | 'number'
  | 'material-kind'
  | 'region'
  | 'centre'
  | 'agreement'
  | 'gap'
  | 'family'

export interface Question {
  field: string
  kind: QuestionKind
  label: string
  hint?: string
  optional?: boolean
  maxLength?: number
  /** A date that may be still to come. */
  ahead?: true
  choices?: readonly { value: string; label: string; hint?: string }[]
  /** The answer that is chosen beforehand; who gives none has chosen it. */
  preset?: string
  /** An address a file is sent to: none outside the mainland (G39-abroad). */
  mainland?: true
  /** A unit that may be a centre of the directory: a name that is nearly one's is asked about before it is taken. */
  mayBeCentre?: true
  onlyIf?: Asked
  /** Never kept on the person's device beyond the visit. */
  personal?: boolean
  /** The particular of the file that the answer takes the place of. */
  replaces?: DetailKind
  /** The number to call about this case, in the place of the account's. */
  contact?: true
  /** The text that an agreement is to, as it is signed today; its points where it is short enough to stand in a form. */
  signs?: { version: string; points?: readonly string[] }
  /** A fixed line will do as well as a mobile phone: nobody is sent a code or a message there. */
  line?: true
}

/** One page of the form: one thing asked. */
export interface QuestionGroup {
  key: string
  title: string
  why?: string
  /** The whole page is asked only then. */
  onlyIf?: Asked
  /** Asked of the person only: a centre that opens the item has the papers before it. */
  ofPerson?: true
  /** Not a page of the form: signed last, when the other answers have been looked over. `apart`: on a page of its own; `below`: under them. */
  signed?: 'apart' | 'below'
  questions: readonly Question[]
}

/** Everything the regulation and the guide say of one service. The form, the flow, the guide, the buttons and the tests read it. */
export interface ServiceItem<State extends string = string, Context = unknown> {
  code: string
  title: string
  summary: string
  rows: readonly string[]
  article: Article
  states: Record<State, StateRow>
  commands: readonly CommandRow<State>[]
  /** Decisions that may be taken up again when two people agree that they were wrong: where the case goes then. */
  corrections?: Partial<Record<State, CorrectionRow<State>>>
  groups: readonly QuestionGroup[]
  /** Asked besides of a centre that opens it; and of a unit that hands in online what it is waited for. */
  centreGroups?: readonly QuestionGroup[]
  unitGroups?: readonly QuestionGroup[]
  /** Asked besides of whoever acts for a unit and applies online for one of its people. */
  agentGroups?: readonly QuestionGroup[]
  conditions: readonly ConditionRow<Context>[]
  reasons: readonly ReasonRow<Context>[]
  clock: ItemClock
  guide: GuideText
  /** The day from which a clock that a command starts is counted, where a paper tells it; else the day of the command. */
  countsFrom?: (command: string, context: Context, answers: Answers) => Day | undefined
  /** What the item itself answers of its person, so that nobody is asked: `situation`. */
  fixed?: Answers
  /** A centre opens it on a file it keeps; nobody applies for it. */
  byStaff?: true
  /** People apply for it, and a centre may open it on a file it keeps. */
  alsoByStaff?: true
  /** People apply for it, and a centre opens it for a unit that hands over the file of one of its people, or applies for it. */
  byUnit?: true
  /** A person has at most one open case of it; a second application is answered with the first. */
  single?: true
  /** It moves the file: a person has at most one open case of all that do (N20-1), but for what the system opens for the other side. */
  moves?: true
  /** Its cases lie among those of this item on the desks of moving files; absent: among their own. */
  desk?: 'transfer-in'
  /** The day up to which a case rests where it stands, its place among what is due; its cases lie on the desks of moving files. */
  restsUntil?: (view: Pick<Told, 'state' | 'kept'>) => Day | null
  /** The fact of a command keeps this openly, beside the checks; nothing personal. `answers`, `result`: those given with it. */
  keeps?: (
    context: Context,
    command: string,
    answers: Answers,
    result: Readonly<Record<string, string>>,
  ) => Record<string, Json> | undefined
  /** What whoever gives a command finds filled in beforehand, to be looked at. */
  proposes?: (context: Context) => Answers
  /** What staff should know before they decide. */
  finds?: (context: Context) => readonly Finding[]
  /** The paper that an approved case brings into the file. `on`: the day it is filed. */
  paper?: (form: Answers, given: Answers, table: CatalogueTable, on: Day) => FiledPaper
  /** Where a paper that may not be filed is entered instead; null for one that may be, or goes back. */
  aside?: (known: CaseKnowledge) => Aside | null
  /** What its person still has to bring, and until when: they are reminded of it. */
  owes?: Owing<State>
  /** Whom it has asked, from what the facts have kept: they find it on their desk. */
  inquires?: (kept: Readonly<Record<string, Json>>) => readonly Inquiry[]
  /** What the person should know, from what the facts have kept. */
  tells?: (told: Told) => readonly Finding[]
  /** What the item's own rules look at, out of all that is known of a case. */
  knows: (known: CaseKnowledge) => Context
  /** Which of the listed `to` states the command leads to. `answers`: those given with it. */
  route: (command: string, context: Context, answers: Answers) => State
  /** Why the command may not be given now, beyond the table; null when it may. */
  guard: (command: string, input: CommandInput, context: Context) => GuardRefusal | null
}

/** What was found of a matter, what to do about it, and what that stands on. */
export interface Finding {
  text: string
  remedy?: string
  /** A citation, or a row of the regulation map. */
  article?: string
}

/** What a case tells its person by: the answers, what its facts have kept, and the day it was opened (Asia/Shanghai). */
export interface Told {
  form: Answers
  /** What was answered with its commands so far, the latest word on each question. */
  given: Answers
  /** The same command by command, the oldest first. */
  givenEach: readonly Answers[]
  kept: Readonly<Record<string, Json>>
  state: string
  openedOn: Day
  calendar: Calendar
}

/** Why a guard refused, and the row of the regulation map it stands on. */
export interface GuardRefusal {
  problem: ProblemKey
  article?: string
}

export interface CommandInput {
  name: string
  reason?: string
  identityChecked?: boolean
  /** Given at the window by a clerk for the person who stands there. */
  onBehalf?: OnBehalf
  result?: Record<string, string>
  /** To the questions the command asks. */
  answers?: Answers
}
