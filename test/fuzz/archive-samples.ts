/** Right bodies and queries of the routes of files. */
export const ARCHIVE_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  searchArchives: { body: { q: 'yun yi', after: 'yunyi', centre: 'demo-centre' } },
}
