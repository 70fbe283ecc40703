import { sayPaperDate } from '../paper-date'
import { type FamilyEntry, RELATIONS } from './relations'

/** 父亲演示乙，1965年生，演示厂，群众 */
export const sayMember = ({ relation, name, birth, work, political }: FamilyEntry): string =>
  [`${RELATIONS[relation].label}${name}`, birth && `${sayPaperDate(birth)}生`, work, political]
    .filter(Boolean)
    .join('，')
