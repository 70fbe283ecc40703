/**
 * How many messages may be sent, beside what one phone may get (SEND_LIMITS of code-rules). A school or an office sits behind
 * one address, so these are wide; against guessing they need not be narrow, since a code takes five tries wherever they come
 * from, and a phone gets ten codes a day. They are there against pumping: messages sent for the bill of it.
 */
export const SMS_LIMITS = {
  /** From one address (an IPv6 network counts as one), counted by all processes together. */
  addressHour: { points: 60, seconds: 60 * 60 },
  /** From one address, counted by each process. */
  addressDay: { points: 240, seconds: 24 * 60 * 60 },
  /** By everybody, counted by all processes together; above it nothing is sent and the log calls for people. */
  everybodyHour: { points: 2_000, seconds: 60 * 60 },
  /** The share of everybodyHour at which the log gives a first alert. */
  alertShare: 0.8,
} as const
