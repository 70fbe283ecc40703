import { keyOfPaper } from '@server/features/forming-units/hand-in/key'
import type { Actor } from '@shared/domain/policy/roles'
import { shelved } from './archives'
import type { TestHouse } from './house'
import { KEEPER } from './materials'
import { freshCall } from './members'

/** An employer as an archivist enters it. */
export const SAMPLE_UNIT = {
  ...{ name: '演示一公司', kind: 'employer' as const, address: '云帆市演示路1号', phone: '010-5555 0101' },
  forms: ['labour-contract'],
}

/** A unit of the demo centre. */
export const withUnit = (house: TestHouse, actor: Actor = KEEPER) =>
  house.deps.formingUnits.register(actor, freshCall(house, actor), SAMPLE_UNIT)

/** A unit with one paper that is red, about the file of `wanted`. */
export async function withPaper(house: TestHouse, wanted: Parameters<typeof shelved>[1] = {}) {
  const unit = await withUnit(house)
  const file = await shelved(house, wanted)
  const asked = { unit: unit.id, archiveNo: file.archiveNo, kind: 'labour-contract', formedOn: '2025-12-01' }
  const paper = await house.deps.formingUnits.expect(KEEPER, freshCall(house, KEEPER), asked)
  return { unit, file, paper }
}

/** The same with a letter that names it. */
export async function withLetter(house: TestHouse, wanted: Parameters<typeof shelved>[1] = {}) {
  const made = await withPaper(house, wanted)
  const letter = await house.deps.formingUnits.sendLetter(KEEPER, freshCall(house, KEEPER), {
    ...{ id: made.unit.id, version: 1 },
  })
  return { ...made, letter }
}

/** The first list of what a unit has to hand over. */
export const listOf = (house: TestHouse, id: string) =>
  house.deps.formingUnits.makeList(KEEPER, freshCall(house, KEEPER), { id, version: 1 })

/** Number and code that the latest paper of a unit bears. */
export async function keyOfLetter(house: TestHouse, unitId: string): Promise<{ no: string; code: string }> {
  const record = await house.house.formingUnits.units.findById(unitId)
  const seq = record?.passes?.at(-1)?.seq
  const key = record && seq && keyOfPaper(house.house.formingUnits, record, seq)
  if (!key) throw new Error('no paper of the unit bears a key')
  return key
}

/** Who hands in for a unit. */
export const SAMPLE_HANDER = { handerName: '李移交', handerPost: '人事部 专员', handerPhone: '13900000088' }
