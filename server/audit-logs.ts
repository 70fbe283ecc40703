import { createAccessLog } from './platform/audit/access-log'
import { createSecurityLog } from './platform/audit/security-log'
import type { IdMaker } from './platform/ids'
import type { Logger } from './platform/log'
import { createAccessRecords } from './platform/mongo/access-records'
import type { Database } from './platform/mongo/connect'
import { createSecurityEvents } from './platform/mongo/security-events'

/** The log of who looked at whose data, the log of signing in, and the records of both. */
export function openAuditLogs(connection: Database['connection'], newId: IdMaker, log: Logger) {
  const accessRecords = createAccessRecords(connection)
  const securityEvents = createSecurityEvents(connection)
  return {
    accessRecords,
    accessLog: createAccessLog({ records: accessRecords, newId }),
    securityEvents,
    securityLog: createSecurityLog({ events: securityEvents, newId, log }),
  }
}
