import type { TestHouse } from '@test/support/house'

type Request = { params?: object; body?: object }

/** A request about files that is right in everything but, perhaps, who sends it. */
export async function archiveRequestOf(_house: TestHouse, name: string): Promise<Request | null> {
  switch (name) {
    case 'searchArchives':
      return { body: { q: '一晴' } }
    default:
      return null
  }
}
