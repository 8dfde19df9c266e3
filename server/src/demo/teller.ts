/** What every story is told with: days counted back from today, households, and the usual steps of the work. */
import { addMonths, addYears, day, type Day } from '@kotostig/law/kit/date'
import { Story, type Household, type Scene, type Somebody } from './household.ts'
import { municipalities } from './offices.ts'
import { everyOrigin, type Origin } from './names.ts'

export type Tale = (tell: Teller) => void

export class Teller {
  readonly scene: Scene
  readonly households: Household[] = []
  private turn = 0

  constructor(scene: Scene) {
    this.scene = scene
  }
  get today(): Day {
    return this.scene.today
  }
  back(years: number, months = 0, days = 0): Day {
    return addMonths(this.today, -(years * 12 + months)) - days
  }
  /** A first day from which the law counts so many months to `due`; the nearest where the calendar has no such day. */
  countedTo(due: Day, months: number): Day {
    const near = addMonths(due, -months)
    return [0, 1, 2, 3, -1, -2, -3].map((off) => near + off).find((from) => addMonths(from, months) === due) ?? near
  }
  /** Born so that the birthday falls on the day. */
  bornFor(years: number, birthday: Day): Day {
    const near = addYears(birthday, -years)
    return [0, 1, -1].map((off) => near + off).find((born) => addYears(born, years) === birthday) ?? near
  }

  household(code: string, origin: Origin, story: (told: Story) => void): void {
    const told = new Story(this.scene, code, origin)
    story(told)
    this.households.push(told.finish())
  }
  /** A household in any municipality and of any origin, each in turn, so that all appear. */
  anywhere(story: (told: Story) => void): void {
    const at = this.turn++
    this.household(municipalities[(at * 5) % municipalities.length]![0], everyOrigin[(at * 7) % everyOrigin.length]!, story)
  }
}

/** Somebody with asylum and a home: the plainest client there is. */
export function settled(told: Story, permitOn: Day, options: Parameters<Story['person']>[0] = {}): Somebody {
  return told.person(options).arrived(permitOn - 200).applied(permitOn - 190).permit('asylum', permitOn).home(permitOn + 14)
}

/** Known, assessment begun and made. */
export function assessed(person: Somebody, known: Day, more: { needsPlan?: boolean; needsCoordination?: boolean } = {}): Somebody {
  return person.act('known', known).act('assessment-started', known + 12)
    .act('assessment-made', known + 40, { needsPlan: more.needsPlan ?? true, needsCoordination: more.needsCoordination ?? false })
}

/** Assessed in the weeks before, and a plan made on the day. */
export function planned(person: Somebody, on: Day, until: Day, withWelfareArea = false): Somebody {
  return assessed(person, on - 60, { needsCoordination: withWelfareArea }).act('plan-made', on, { until, withWelfareArea })
}

/** The last day of temporary protection: that of the Council's decision, or for a later permit a year of its own. */
export const temporaryUntil = (from: Day): Day => Math.max(day('2027-03-04'), addYears(from, 1))
