import * as contract from '@shared/contract/forming-units'
import type { FormingRoom } from '../../features/forming-units'
import { handle, handleFile, type MountedRoute } from '../call'

/** Units that form papers, what they have to hand over, and the letters to them. */
export const formingRoutes = (room: FormingRoom): MountedRoute[] => [
  handle(contract.listFormingUnits, ({ query }, call) => room.list(call.actor, query, call.now)),
  handle(contract.registerFormingUnit, ({ body }, call) => room.register(call.actor, call.command(), body)),
  handle(contract.changeFormingUnit, ({ params, body }, call) =>
    room.change(call.actor, call.command(), { ...body, ...params }),
  ),
  handle(contract.switchFormingUnit, ({ params, body }, call) =>
    room.switch(call.actor, call.command(), { ...body, ...params }),
  ),
  handle(contract.listExpectedPapers, ({ query }, call) => room.listPapers(call.actor, query, call.now)),
  handle(contract.expectPaper, ({ body }, call) => room.expect(call.actor, call.command(), body)),
  handle(contract.settleExpectedPaper, ({ params, body }, call) =>
    room.settle(call.actor, call.command(), { ...body, ...params }),
  ),
  handle(contract.sendChaseLetter, ({ params, body }, call) =>
    room.sendLetter(call.actor, call.command(), { ...body, ...params }),
  ),
  handleFile(contract.readChaseLetter, ({ params }, call) =>
    room.printLetter(call.actor, { ...params, paper: 'send-letter' }, call),
  ),
  handle(contract.makeHandOverList, ({ params, body }, call) =>
    room.makeList(call.actor, call.command(), { ...body, ...params }),
  ),
  handleFile(contract.readHandOverList, ({ params }, call) =>
    room.printLetter(call.actor, { ...params, paper: 'make-list' }, call),
  ),
]
