export { type ExportAsked, type ExportDeps, exportList } from './export-list'
export type { ExportColumn, ListAsked, ListExport } from './list-export'
