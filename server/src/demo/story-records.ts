/** Moves, changes of holder, and what makes a record hard: hidden people, missing codes, two spellings, the same person twice. */
import { day, isoOf, type Day } from '@kotostig/law/kit/date'
import type { Somebody } from './household.ts'
import { officerWithFile } from './offices.ts'
import { assessed, planned, settled, type Tale } from './teller.ts'

const moves: Tale = (tell) => {
  const mover = (from: string, to: string, on: Day, more: (person: Somebody, accept: (at: Day, ground?: 'consent' | 'necessary') => void) => void = () => {}): void => tell.household(from, tell.scene.chance.of(['syrian', 'afghan', 'somali', 'ukrainian'] as const), (told) => {
    const start = Math.min(tell.back(1, 3), on - 100)
    const person = told.person().arrived(start - 200).applied(start - 190).permit('asylum', start).home(start + 14, on - 1).home(on, undefined, to).act('known', start + 30).act('assessment-started', start + 45)
    more(person, (at, ground = 'consent') => told.accepted(person, to, at, ground))
  })
  mover('499', '905', tell.back(0, 2), (_person, accept) => accept(tell.back(0, 1, 20)))
  mover('499', '905', tell.back(0, 2))
  mover('905', '598', tell.back(0, 4), (_person, accept) => accept(tell.back(0, 3), 'necessary'))
  mover('598', '946', tell.today)
  mover('905', '499', tell.today + 1)
  mover('545', '905', tell.today - 1)
  // There and back again: both have been the holder.
  tell.household('893', 'eritrean', (told) => {
    const start = tell.back(1, 8)
    told.accepted(told.person().arrived(start - 200).applied(start - 190).permit('asylum', start).home(start + 20, start + 199).home(start + 200, start + 399, '599').home(start + 400).act('known', start + 30), '599', start + 210)
  })
  mover('905', '091', tell.back(0, 3))
  mover('598', '091', tell.today)
  mover('091', '905', tell.back(0, 3), (_person, accept) => accept(tell.back(0, 2)))
  mover('287', '478', tell.back(0, 2), (person) => { person.act('assessment-made', tell.back(0, 6), { needsPlan: true, needsCoordination: true }).act('plan-made', tell.back(0, 5), { until: tell.today + 200, withWelfareArea: true }) })
  mover('478', '440', tell.back(0, 1))
  tell.household('091', 'russian', (told) => { settled(told, tell.back(0, 9)).act('known', tell.back(0, 8)).seeksWork(tell.back(0, 6)) })
  tell.household('478', 'romanian', (told) => { settled(told, tell.back(0, 9)).act('known', tell.back(0, 8)) })
}

/** From the municipality to the employment authority and back, yesterday, today and tomorrow. */
const jobSeekers: Tale = (tell) => {
  for (const off of [-1, 0, 1]) {
    tell.anywhere((told) => { planned(settled(told, tell.back(0, 11)), tell.back(0, 5), tell.today + 180).act('directed-to-service', tell.back(0, 4, 12)).seeksWork(tell.today + off) })
    tell.anywhere((told) => { assessed(settled(told, tell.back(0, 11)), tell.back(0, 4)).seeksWork(tell.back(0, 6), tell.today + off) })
  }
  tell.anywhere((told) => { planned(settled(told, tell.back(1, 6)), tell.back(1), tell.today + 20).seeksWork(tell.back(1, 2), tell.back(0, 10)).seeksWork(tell.back(0, 7), tell.back(0, 5), false).seeksWork(tell.back(0, 2)).act('plan-reviewed', tell.back(0, 6)) })
}

const hidden: Tale = (tell) => {
  tell.household('905', 'kurdish', (told) => { settled(told, tell.back(0, 11), { sex: 'female' }).act('known', tell.back(0, 10)).hidden(tell.back(0, 9)) })
  tell.household('499', 'iranian', (told) => { planned(settled(told, tell.back(1)), tell.back(0, 7), tell.today + 90).hidden(tell.back(0, 10)) })
  tell.household('598', 'turkish', (told) => { settled(told, tell.back(0, 8)).act('known', tell.back(0, 7)).hidden(tell.back(1), false, tell.today - 1) })
  tell.household('905', 'iraqi', (told) => { settled(told, tell.back(0, 8)).act('known', tell.back(0, 7)).hidden(tell.today) })
  // A whole household, of whom nobody outside may learn where it lives.
  tell.household('905', 'syrian', (told) => {
    const mother = settled(told, tell.back(1, 2), { age: 33, sex: 'female' }).act('known', tell.back(1)).hidden(tell.back(1, 1), true)
    for (const age of [11, 8, 4]) told.person({ age }).arrived(tell.back(1, 8)).applied(tell.back(1, 8)).permit('asylum', tell.back(1, 2)).home(tell.back(1, 1)).tie(mother, true, tell.back(1, 2)).hidden(tell.back(1, 1), true)
  })
}

const names: Tale = (tell) => {
  const from = tell.back(0, 9)
  const spelled: readonly [string, string, string][] = [['Mohammed', 'Muhamed', '905'], ['Yusuf', 'Jusuf', '499'], ['Hussein', 'Hossein', '598'], ['Khaled', 'Halid', '893']]
  for (const [one, other, code] of spelled) {
    // One person under two spellings, and the same person entered twice.
    tell.household(code, 'syrian', (told) => { settled(told, from, { given: one, sex: 'male' }).earlierCalled(told.family, other, from + 30).act('known', from + 40) })
    const born = tell.back(31, 4, 11)
    tell.household(code, 'syrian', (told) => { settled(told, from, { given: one, family: 'Dubbel', born, sex: 'male' }).act('known', from + 40) })
    tell.household(code, 'syrian', (told) => { settled(told, from, { given: other, family: 'Dubbel', born, sex: 'male', noCode: true }).act('known', from + 70) })
  }
  // The same person at two authorities.
  tell.household('499', 'ukrainian', (told) => { settled(told, from, { given: 'Serhii', family: 'Kaksonen', born: tell.back(40, 1), sex: 'male' }).act('known', from + 40) })
  tell.household('905', 'ukrainian', (told) => { settled(told, from, { given: 'Сергій', family: 'Kaksonen', born: tell.back(40, 1), sex: 'male', noCode: true }).act('known', from + 50) })
  // First registered in the person's own letters.
  const own = [['ukrainian', 'Kateryna', 'Vyhadka'], ['russian', 'Tatjana', 'Obrazets'], ['syrian', 'Fatima', 'Mithal'], ['iraqi', 'Zainab', 'Mithal'], ['afghan', 'Fatemeh', 'Namuna'], ['eritrean', 'Selam', 'Misale'], ['thai', 'Nattaya', 'Tuayang'], ['greek', 'Eleni', 'Paradigma']] as const
  for (const [origin, given, family] of own) tell.household('905', origin, (told) => { settled(told, from, { given, family, sex: 'female' }).inOwnLetters(from + 60).act('known', from + 40) })
  tell.household('946', 'afghan', (told) => { settled(told, from, { given: 'Najibullah', family: 'Namuna', sex: 'male' }).act('known', from + 40).speaks('fa', true, false) })
}

/** Codes with the separators of 2023, none at all, and birthdays of which only the year or month is known. */
const codes: Tale = (tell) => {
  for (const separator of ['Y', 'X', 'W', 'V', 'U']) tell.anywhere((told) => { settled(told, tell.back(0, 8), { born: day('1987-03-14'), separator }).act('known', tell.back(0, 7)) })
  for (const separator of ['B', 'C', 'D', 'E', 'F']) tell.anywhere((told) => { settled(told, tell.back(0, 8), { born: day('2004-02-29'), separator }).act('known', tell.back(0, 7)) })
  // The same day and number, and only the separator tells them apart.
  for (const separator of ['-', 'Y']) tell.anywhere((told) => { settled(told, tell.back(0, 8), { born: day('1990-01-10'), sex: 'male', separator }) })
  tell.anywhere((told) => { settled(told, tell.back(0, 8), { born: day('1985-01-01'), precision: 'year', noCode: true }).act('known', tell.back(0, 7)) })
  tell.anywhere((told) => { settled(told, tell.back(0, 8), { born: day('1992-07-01'), precision: 'month', noCode: true }).act('known', tell.back(0, 7)) })
  tell.anywhere((told) => { settled(told, tell.back(0, 8), { born: day('2011-01-01'), precision: 'year', noCode: true }) })
  tell.anywhere((told) => { settled(told, tell.back(0, 8), { born: day('1926-05-05'), noCode: true }).act('known', tell.back(0, 7)) })
}

/** Recorded wrong and put right: so it was, and so we knew. */
const corrections: Tale = (tell) => {
  tell.anywhere((told) => {
    settled(told, tell.back(0, 10)).act('known', tell.back(0, 9))
      .withdrew('job_seeking', tell.back(0, 8), { is_unemployed: true }, tell.back(0, 8), tell.back(0, 6), 'Fel person: blandades ihop vid registreringen')
  })
  tell.anywhere((told) => {
    settled(told, tell.back(0, 10)).act('known', tell.back(0, 9)).act('assessment-started', tell.back(0, 8))
      .withdrew('act', tell.back(0, 7), { kind: 'plan-made', with_welfare_area: false, valid_to: isoOf(tell.today + 100) }, tell.back(0, 7), tell.back(0, 6), 'Suunnitelma kirjattiin väärälle henkilölle')
  })
  tell.anywhere((told) => {
    settled(told, tell.back(0, 10)).act('known', tell.back(0, 9))
      .withdrew('trafficking', tell.back(0, 9), {}, tell.back(0, 8), tell.back(0, 7), 'Fel ruta')
  })
  // Learned of late: the permit is older than the file.
  tell.anywhere((told) => { settled(told, tell.back(2, 6)).opened(tell.back(0, 0, 9)).act('known', tell.back(0, 0, 9)) })
  // An officer's own file.
  tell.household('905', 'syrian', (told) => { settled(told, tell.back(0, 9), { given: 'Samir', family: officerWithFile.family, sex: 'male' }).act('known', tell.back(0, 8)) })
  // Put in this morning.
  tell.anywhere((told) => { settled(told, tell.back(0, 1)).opened(tell.today).act('known', tell.today) })
}

export const recordTales: readonly Tale[] = [moves, jobSeekers, hidden, names, codes, corrections]
