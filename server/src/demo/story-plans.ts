/** Plans: made, followed, reviewed, extended, and every day on which their time turns (16–31 §, 102 §). */
import { addMonths, addYears, day, type Day } from '@kotostig/law/kit/date'
import { assessed, planned, settled, type Tale, type Teller } from './teller.ts'

const around = [-1, 0, 1] as const

/** The review and the direction to a service are due yesterday, today and tomorrow. */
const dueDays: Tale = (tell) => {
  for (const off of around) {
    const plan = tell.countedTo(tell.today + off, 6)
    tell.anywhere((told) => { planned(settled(told, plan - 200), plan, addYears(plan, 1)).act('directed-to-service', plan + 20) })
    const direct = tell.countedTo(tell.today + off, 1)
    tell.anywhere((told) => { planned(settled(told, direct - 150), direct, addYears(direct, 1)) })
    // The last day of a year, of all plans, and of what was agreed.
    const first = tell.bornFor(1, tell.today + off)
    tell.anywhere((told) => { planned(settled(told, first - 100), first, tell.today + off).act('plan-reviewed', addMonths(first, 6)).act('directed-to-service', first + 25) })
    const whole = tell.bornFor(2, tell.today + off)
    tell.anywhere((told) => {
      planned(settled(told, whole - 100), whole, addYears(whole, 1)).act('directed-to-service', whole + 25).act('plan-reviewed', addMonths(whole, 6))
        .act('plan-made', addMonths(whole, 12), { until: addMonths(whole, 30), withWelfareArea: false }).act('plan-reviewed', addMonths(whole, 18))
    })
  }
}

/** Made under the old Act: a review within a year, three years in all. */
const transition: Tale = (tell) => {
  const old = (on: Day, until: Day, more: (person: ReturnType<typeof planned>) => void): void => tell.anywhere((told) => { more(planned(settled(told, on - 120), on, until)) })
  old(day('2024-06-15'), day('2027-06-15'), () => {})
  old(day('2024-12-31'), day('2027-12-31'), () => {})
  old(day('2024-02-29'), day('2027-02-28'), (person) => { person.act('plan-reviewed', day('2025-02-20')).act('directed-to-service', day('2024-03-20')) })
  old(day('2024-09-01'), day('2027-09-01'), (person) => { person.act('plan-reviewed', tell.back(0, 5)).act('directed-to-service', day('2024-09-25')) })
  old(day('2025-01-01'), day('2026-12-31'), (person) => { person.act('plan-reviewed', day('2025-06-30')).act('plan-reviewed', tell.back(0, 6)) })
  tell.anywhere((told) => { settled(told, day('2024-05-05')).act('known', day('2024-05-20')).act('assessment-started', day('2024-07-18')) })
}

const extensions: Tale = (tell) => {
  // Under the Act in force, whose longest time is two years; extended before that time is out.
  const whole = Math.max(tell.back(2, 0, 40), day('2025-01-02'))
  const long = (tell: Teller, age: number, ground: 'low-education' | 'multi-sector' | 'home-care-part-time' | 'studies-31', on: Day, until: Day, more: (person: ReturnType<typeof planned>) => void = () => {}): void =>
    tell.anywhere((told) => {
      const person = planned(settled(told, whole - 120, { age }), whole, addYears(whole, 1)).act('directed-to-service', whole + 20)
        .act('plan-made', addYears(whole, 1), { until: addYears(whole, 2), withWelfareArea: false }).act('plan-reviewed', addMonths(whole, 18)).act('plan-extended', on, { until, ground })
      more(person)
    })
  const end = addYears(whole, 2)
  const extended = Math.min(end - 20, tell.today - 15)
  long(tell, 40, 'low-education', extended, addYears(end, 1))
  long(tell, 40, 'multi-sector', extended, addYears(end, 2))
  long(tell, 29, 'home-care-part-time', extended, addYears(end, 1), (person) => { person.homeCare(end - 100).act('plan-reviewed', tell.back(0, 0, 30)) })
  long(tell, 22, 'studies-31', extended, addYears(end, 1))
  long(tell, 35, 'studies-31', extended, addYears(end, 1), (person) => { person.seeksWork(end - 200) })
  // Studies that go on after the longest time was out: an employment plan is owed (31 § 3), until the person leaves.
  const short = tell.back(2, 0, 40)
  const over = short >= day('2025-01-01') ? short : tell.back(3, 0, 40)
  for (const left of [undefined, tell.today - 5]) {
    tell.anywhere((told) => {
      const out = tell.back(0, 0, 40)
      const person = planned(settled(told, over - 120, { age: 35 }), over, addYears(over, 1)).act('directed-to-service', over + 20)
        .act('plan-made', addYears(over, 1), { until: out, withWelfareArea: false }).act('plan-reviewed', tell.back(0, 4)).act('plan-extended', out - 20, { until: tell.today + 200, ground: 'studies-31' })
      if (left !== undefined) person.left(left)
    })
  }
  long(tell, 37, 'studies-31', tell.today + 10, addYears(end, 1))
  long(tell, 45, 'multi-sector', extended, addYears(end, 3))
  long(tell, 45, 'low-education', tell.today + 10, addYears(end, 1))
  // Ill for ten weeks: the time of the plan grows by as many days.
  tell.anywhere((told) => { planned(settled(told, tell.back(1)), tell.back(0, 9), tell.today + 90).act('obstacle', tell.back(0, 5), { until: tell.back(0, 3) }).act('plan-reviewed', tell.back(0, 3)).act('directed-to-service', tell.back(0, 8, 10)) })
  // A first plan of more than a year.
  tell.anywhere((told) => { planned(settled(told, tell.back(0, 9)), tell.back(0, 5), tell.today + 400) })
}

/** Together with the welfare area, in all that the two may owe. */
const together: Tale = (tell) => {
  const from = tell.back(0, 11)
  tell.anywhere((told) => { assessed(settled(told, from), tell.back(0, 3), { needsCoordination: true }) })
  tell.anywhere((told) => { planned(settled(told, from), tell.back(0, 4), tell.today + 200, true).act('directed-to-service', tell.back(0, 3, 10)) })
  tell.anywhere((told) => { planned(settled(told, from), tell.back(0, 8), tell.today + 100, true).act('plan-reviewed', tell.back(0, 2)).act('directed-to-service', tell.back(0, 7, 10)) })
  tell.anywhere((told) => { planned(settled(told, from), tell.back(0, 9), tell.back(0, 1), true) })
  tell.anywhere((told) => { settled(told, from).act('known', tell.back(0, 2)).act('assessment-started', tell.back(0, 1)).act('assessment-made', tell.today + 7, { needsPlan: true, needsCoordination: true }) })
  tell.anywhere((told) => { assessed(settled(told, from), tell.back(0, 3), { needsCoordination: true }).act('plan-made', tell.today + 14, { until: tell.today + 300, withWelfareArea: true }) })
}

/** Open, planned, done, and fallen away undone. */
const states: Tale = (tell) => {
  const from = tell.back(0, 10)
  tell.anywhere((told) => { assessed(settled(told, from), tell.back(0, 2)) })
  tell.anywhere((told) => { assessed(settled(told, from), tell.back(0, 2), { needsPlan: false }) })
  tell.anywhere((told) => { settled(told, from).act('known', tell.back(0, 2)).act('assessment-started', tell.back(0, 1)).act('assessment-made', tell.today + 3, { needsPlan: true, needsCoordination: false }) })
  tell.anywhere((told) => { assessed(settled(told, from), tell.back(0, 3)).act('plan-made', tell.today + 14, { until: tell.today + 300, withWelfareArea: false }) })
  tell.anywhere((told) => { planned(settled(told, from), tell.back(0, 8), tell.back(0, 2)) })
  tell.anywhere((told) => { planned(settled(told, from), tell.today, tell.today + 180) })
  tell.anywhere((told) => { planned(settled(told, tell.back(1)), tell.back(0, 9), tell.today + 90).act('directed-to-service', tell.back(0, 8, 15)).act('plan-reviewed', tell.back(0, 4)).seeksWork(tell.back(0, 5)) })
}

/** Assessed, and no plan found needed: whom the rehearsal of the proposed rule for 2027 would concern, in two municipalities. */
export const withoutPlan: Tale = (tell) => {
  for (const [code, origin] of [['499', 'afghan'], ['499', 'somali'], ['905', 'iraqi']] as const) tell.household(code, origin, (told) => { assessed(settled(told, tell.back(1, 1)), tell.back(0, 9), { needsPlan: false }) })
}

export const planTales: readonly Tale[] = [dueDays, transition, extensions, together, states]
