/** Somebody signed in or out, or tried. What was typed and the address are keyed digests: they can be matched, not read. */
export interface SecurityEvent {
  at: Date
  audience: 'citizen' | 'staff'
  /** Name of the route. */
  route: string
  /** 'ok', or the key of the problem. */
  outcome: string
  /** Account or staff member, where known. */
  who: string | null
  /** Digest of the phone or user name that was typed, where one was. */
  typed: string | null
  /** 'h5', 'weapp', 'alipay' or 'admin'. */
  client: string | null
  address: string
  requestId: string
}
