interface RetentionRow {
  /** What it is, for people. */
  record: string
  /** Logs in the sense of 网络安全法 article 21(3): never less than six months. */
  isLog: boolean
  /**
   * Where it lies: in a collection, counted from the instant in a field; or in files the operator keeps. `by: 'room'`: its room
   * sweeps it, because more than the record must go.
   */
  at: { collection: string; field: string; by?: 'room' } | { files: string }
  /** Days it is kept from then. 0: the field holds the day it ends. */
  days: number
  why: string
}

/** Six months at their longest. */
export const LOG_DAYS_LEAST = 184

/**
 * How long each kind of record that does not stay for good is kept, and why. Archives, cases, certificates, accounts with
 * their facts, and staff are not here: they are the file keeping itself, and a closed account keeps the facts its cases rest
 * on, its sealed values aside. The worker sweeps by this table alone.
 */
export const RETENTION = [
  {
    record: '访问日志：谁看过谁的资料',
    isLog: true,
    at: { collection: 'accessLog', field: 'at' },
    days: 3 * 366,
    why: '个人信息保护法 article 56: records of processing for three years; 网络安全法 article 21: logs for six months',
  },
  {
    record: '安全日志：登录、退出和失败的尝试',
    isLog: true,
    at: { collection: 'securityLog', field: 'at' },
    days: 366,
    why: '网络安全法 article 21: network logs for six months; a year covers an annual review',
  },
  {
    record: '服务日志文件',
    isLog: true,
    at: { files: 'standard output of every process, kept by the operator' },
    days: LOG_DAYS_LEAST,
    why: '网络安全法 article 21: network logs for six months; nothing personal is in them',
  },
  {
    record: '短信验证码',
    isLog: false,
    at: { collection: 'signInCodes', field: 'expiresAt' },
    days: 0,
    why: 'ours: a day after the last one, so that the day limit of a phone holds',
  },
  {
    record: '没有这个账号的登录尝试',
    isLog: false,
    at: { collection: 'staffNameTries', field: 'expiresAt' },
    days: 0,
    why: 'ours: a day, so that a name nobody has is locked as any other',
  },
  {
    record: '防重复办理的占用',
    isLog: false,
    at: { collection: 'claims', field: 'expiresAt' },
    days: 0,
    why: 'ours: two days, longer than anybody retries',
  },
  {
    record: '后台任务',
    isLog: false,
    at: { collection: 'jobs', field: 'expiresAt' },
    days: 0,
    why: 'ours: a week after it is done, so that a repeated relay finds it',
  },
  {
    record: '上传后没有随申请提交的材料',
    isLog: false,
    at: { collection: 'uploads', field: 'expiresAt', by: 'room' },
    days: 0,
    why: 'ours: a day after it came, long enough to finish a form; its bytes go before the record',
  },
  {
    record: '导入的台账文件',
    isLog: false,
    at: { collection: 'imports', field: 'expiresAt', by: 'room' },
    days: 0,
    why: 'ours: thirty days after the last step, long enough to correct a report and bring it again; the import and its counts stay',
  },
  {
    record: '没有传完、放弃或不能使用的扫描文件',
    isLog: false,
    at: { collection: 'scans', field: 'expiresAt', by: 'room' },
    days: 0,
    why: 'ours: seven days for what was never finished, thirty for what could not be used; that it was brought stays noted',
  },
  {
    record: '给据邮件的查询结果',
    isLog: false,
    at: { collection: 'parcels', field: 'since' },
    days: 366,
    why: 'ours: a year, for questions about a package; who sent what to whom stays in the facts of its case',
  },
  {
    record: '频率计数',
    isLog: false,
    at: { collection: 'rateCounts', field: 'expire' },
    days: 0,
    why: 'ours: when its window has passed',
  },
] as const satisfies readonly RetentionRow[]

const DAY_MS = 24 * 60 * 60 * 1000

/** What the worker removes: documents whose field lies further back than `keptMs`. */
export const SWEEPS = (RETENTION as readonly RetentionRow[]).flatMap(({ at, days }) =>
  'collection' in at && at.by === undefined ? [{ ...at, keptMs: days * DAY_MS }] : [],
)

/** The instant up to which records of a collection may have been swept away. Throws for one that is not in the table. */
export function keptSince(collection: string, now: Date): Date {
  const sweep = SWEEPS.find((row) => row.collection === collection)
  if (!sweep) throw new Error(`no retention for ${collection}`)
  return new Date(now.getTime() - sweep.keptMs)
}
