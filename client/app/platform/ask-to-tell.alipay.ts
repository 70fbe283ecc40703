import type { tellsBy as TellsBy } from './ask-to-tell'

declare const my: {
  requestSubscribeMessage?: (options: { entityIds: string[]; complete: () => void }) => void
}

/** The service by which this app can send its person messages. */
export const tellsBy: typeof TellsBy = 'alipay'

/** Asks the person for leave to send them messages of a template. Whatever they answer, nothing here fails. */
export function askToTell(template: string): Promise<void> {
  return new Promise((done) => {
    if (!my.requestSubscribeMessage) return done()
    my.requestSubscribeMessage({ entityIds: [template], complete: () => done() })
  })
}
