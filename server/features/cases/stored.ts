import { mixed } from '../../platform/mongo/collections'

/** The fields of a case as they are stored. */
export const definition = {
  _id: String,
  no: String,
  item: String,
  centreId: String,
  filedAt: String,
  unitKey: String,
  applicantId: String,
  applicantName: String,
  idNumber: String,
  idIndex: String,
  personal: String,
  identityLevel: String,
  createKey: String,
  version: Number,
  state: String,
  open: Boolean,
  dueOn: String,
  queueKey: String,
  awaitsNotice: { type: String, default: undefined },
  openedAt: String,
  certificateId: String,
  handledBy: String,
  facts: [mixed],
  outbox: [mixed],
  outboxAt: Date,
  fileIds: { type: [String], default: undefined },
  singleKey: String,
  moving: Boolean,
  deskKey: String,
  parcelKey: String,
  sentKey: String,
  usedKey: String,
  remindKey: String,
  letterTries: mixed,
  askKeys: { type: [String], default: undefined },
  lateKey: String,
}

/** What every query of the cases room goes by. */
export const indexes = [
  { keys: { no: 1 }, options: { unique: true } },
  { keys: { createKey: 1 }, options: { unique: true } },
  { keys: { applicantId: 1, openedAt: -1 } },
  { keys: { centreId: 1, open: 1, queueKey: 1 } },
  { keys: { idIndex: 1 } },
  { keys: { handledBy: 1, open: 1, queueKey: 1 } },
  { keys: { outboxAt: 1 }, options: { sparse: true } },
  { keys: { awaitsNotice: 1 }, options: { sparse: true } },
  { keys: { unitKey: 1 }, options: { sparse: true } },
  // No file is in two cases.
  { keys: { fileIds: 1 }, options: { unique: true, sparse: true } },
  { keys: { singleKey: 1 }, options: { unique: true, sparse: true } },
  // A person's file moves by one case at a time, whether or not it is in the system (N20-1).
  { keys: { idIndex: 1, moving: 1 }, options: { unique: true, partialFilterExpression: { moving: true } } },
  // The desks of moving files, a package that has come, and that no number is written on two packages at once.
  { keys: { deskKey: 1 }, options: { sparse: true } },
  { keys: { parcelKey: 1 }, options: { sparse: true } },
  { keys: { remindKey: 1 }, options: { sparse: true } },
  { keys: { askKeys: 1 }, options: { sparse: true } },
  { keys: { lateKey: 1 }, options: { sparse: true } },
  { keys: { sentKey: 1 }, options: { unique: true, sparse: true } },
  // Nor, at one centre in one year, on two at all.
  { keys: { usedKey: 1 }, options: { unique: true, sparse: true } },
] as const
