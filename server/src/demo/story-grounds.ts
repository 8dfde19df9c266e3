/** Grounds of residence, the groups of 2 §, and the days on which the right to an assessment turns (14 §). */
import { addYears, day } from '@kotostig/law/kit/date'
import { permitGrounds, residenceKinds, type PermitGround, type ResidenceKind } from '@kotostig/law/terms'
import { assessed, settled, temporaryUntil, type Tale, type Teller } from './teller.ts'

const everyGround: Tale = (tell) => {
  for (const ground of Object.keys(permitGrounds) as PermitGround[]) {
    tell.anywhere((told) => {
      const from = tell.back(1, 2)
      const person = told.person().permit(ground, from).home(from + 30).act('known', from + 45)
      if (ground === 'trafficking-temporary' || ground === 'trafficking-continuous') person.trafficked(from - 20)
      else person.arrived(from - 120).applied(from - 110)
    })
  }
  for (const kind of Object.keys(residenceKinds) as ResidenceKind[]) {
    tell.anywhere((told) => { told.person().residence(kind, undefined, tell.back(0, 9)).home(tell.back(0, 8)).seeksWork(tell.back(0, 3)).act('known', tell.back(0, 2)) })
  }
  // A permit under 52 §: after an application, not after one, and nobody has said.
  for (const after of [true, false, undefined]) {
    tell.anywhere((told) => { told.person().permit('individual-humane', tell.back(0, 10), undefined, after).home(tell.back(0, 9)).act('known', tell.back(0, 8)) })
  }
}

/** The first permit lies so that the three years end yesterday, today or tomorrow; the right ends with them. */
const windows: Tale = (tell) => {
  for (const off of [-30, -1, 0, 1, 30]) {
    const first = tell.bornFor(3, tell.today + off)
    tell.anywhere((told) => { settled(told, first).act('known', first + 60) })
    tell.anywhere((told) => { assessed(settled(told, first), first + 60) })
    tell.anywhere((told) => { assessed(settled(told, first), first + 60, { needsCoordination: true }) })
    tell.anywhere((told) => { settled(told, first).act('contact', tell.back(0, 5), { estimatedNeed: true }) })
  }
}

const requests: Tale = (tell) => {
  const from = tell.back(0, 7)
  tell.anywhere((told) => { told.person().permit('work', from).home(from + 20).act('contact', tell.back(0, 0, 20), { estimatedNeed: true }) })
  tell.anywhere((told) => { told.person().permit('work', from).home(from + 20).act('contact', tell.back(0, 0, 20), { estimatedNeed: false }) })
  tell.anywhere((told) => { told.person().permit('study', from).home(from + 20).act('asked', tell.back(0, 0, 10), { estimatedNeed: true }) })
  tell.anywhere((told) => { told.person().permit('study', from).home(from + 20).act('asked', tell.back(0, 0, 10), { estimatedNeed: false }) })
  tell.anywhere((told) => { told.person().permit('work', from).home(from + 20).act('contact', tell.back(0, 2), { estimatedNeed: true }).act('assessment-started', tell.back(0, 1, 3)) })
  tell.anywhere((told) => { told.person().permit('work', from).home(from + 20).act('contact', tell.today + 5, { estimatedNeed: true }) })
  // The first word comes today, and is planned for tomorrow.
  tell.anywhere((told) => { settled(told, from).act('known', tell.today) })
  tell.anywhere((told) => { settled(told, from).act('known', tell.today + 1) })
  tell.anywhere((told) => { settled(told, from) })
  tell.anywhere((told) => { settled(told, from).act('known', from + 30).act('assessment-started', from + 50) })
}

const livelihoods: Tale = (tell) => {
  const from = tell.back(1, 1)
  const worker = (story: (person: ReturnType<typeof settled>) => void): void => tell.anywhere((told) => { story(told.person().permit('family', from).home(from + 10).act('known', from + 30)) })
  worker((person) => person.seeksWork(tell.back(0, 4)))
  worker((person) => person.seeksWork(tell.back(0, 4), undefined, false))
  worker((person) => person.seeksWork(tell.back(0, 4), tell.back(0, 0, 1)))
  worker((person) => person.homeCare(tell.back(0, 5)))
  worker((person) => person.homeCare(tell.back(0, 9), tell.today))
  worker((person) => person.assistance(tell.back(0, 3)))
  worker((person) => person.assistance(tell.back(0, 3), undefined, true))
  worker((person) => person.has('jobSeeker', from).has('homeCareAllowance', from).has('socialAssistance', from).has('traffickingVictim', from).has('familyTie', from))
}

const temporaryProtection: Tale = (tell) => {
  const from = Math.max(tell.back(2, 6), day('2022-03-10'))
  const last = temporaryUntil(from)
  tell.household('905', 'ukrainian', (told) => { told.person({ given: 'Олена', family: 'Приклад', sex: 'female' }).arrived(from - 5).permit('temporary-protection', from, last).home(from + 380).act('known', from + 400) })
  tell.household('598', 'ukrainian', (told) => { told.person({ given: 'Олена', family: 'Зразок', sex: 'female' }).earlierCalled('Зразок', 'Олена', from + 90).arrived(from - 5).permit('temporary-protection', from, last).lives(from + 2) })
  tell.household('545', 'ukrainian', (told) => { told.person({ noCode: true }).arrived(tell.back(0, 5)).permit('temporary-protection', tell.back(0, 4), temporaryUntil(tell.back(0, 4))) })
  tell.household('499', 'ukrainian', (told) => { told.person().arrived(from).permit('temporary-protection', from, last).lives(from).conditions(true, from + 365).act('known', from + 370) })
  tell.household('946', 'ukrainian', (told) => { told.person().arrived(from).permit('temporary-protection', from, last).lives(from).conditions(false, from) })
  tell.household('287', 'ukrainian', (told) => { told.person({ given: 'Сергій', family: 'Приклад', sex: 'male' }).arrived(from).permit('temporary-protection', from, tell.back(0, 0, 1)).home(from + 370) })
}

const trafficking: Tale = (tell) => {
  tell.anywhere((told) => { told.person({ sex: 'female' }).permit('trafficking-temporary', tell.back(0, 5)).trafficked(tell.back(0, 6)).lives(tell.back(0, 5)).act('known', tell.back(0, 4)).is('vulnerable', tell.back(0, 6)).hidden(tell.back(0, 5)) })
  // Reached only after the three years (14 § 6).
  tell.anywhere((told) => { told.person({ sex: 'female' }).permit('trafficking-continuous', tell.back(4, 3)).home(tell.back(4)).trafficked(tell.back(4, 4)).act('known', tell.back(0, 0, 12)) })
  tell.anywhere((told) => { assessed(told.person().permit('trafficking-continuous', tell.back(4, 3)).home(tell.back(4)).trafficked(tell.back(4, 4)), tell.back(0, 3)) })
  tell.anywhere((told) => { told.person().permit('work', tell.back(2)).home(tell.back(1, 10)).trafficked(tell.back(1), tell.back(0, 0, 1)).act('known', tell.back(0, 6)) })
}

/** Grounds that begin, end or pass into citizenship around today. */
const turningToday: Tale = (tell) => {
  for (const off of [-1, 0, 1]) {
    const on = tell.today + off
    tell.anywhere((told) => { settled(told, tell.back(2)).act('known', tell.back(1, 10)).citizen(on) })
    tell.anywhere((told) => { settled(told, tell.back(2)).act('known', tell.back(1, 10)).left(on) })
    tell.anywhere((told) => { settled(told, tell.back(2)).act('known', tell.back(1, 10)).died(on) })
    tell.anywhere((told) => { told.person().arrived(tell.back(0, 10)).applied(tell.back(0, 10)).permit('subsidiary-protection', on).home(on + 10) })
    tell.anywhere((told) => { told.person().arrived(tell.back(2)).permit('work', tell.back(1, 9), on).home(tell.back(1, 8)).act('known', tell.back(1, 6)) })
    tell.anywhere((told) => { told.person().permit('quota', tell.back(0, 1)).arrived(on).home(on).act('known', on) })
  }
}

/** Principals, those who follow them, and children born here; parents whose time began before 2025. */
const families: Tale = (tell) => {
  const household = (tell: Teller, came: number, ground: PermitGround, code: string, origin: 'syrian' | 'afghan' | 'somali' | 'congolese' | 'kurdish'): void => tell.household(code, origin, (told) => {
    const first = told.person({ age: 38, sex: 'male' }).arrived(came).applied(came + 5).permit(ground, came + 200).home(came + 215).act('known', came + 230)
    const wife = told.person({ age: 34, sex: 'female' }).arrived(came + 600).permit('family', came + 590).home(came + 605).tie(first, true, came + 590).act('known', came + 620)
    const child = told.person({ age: 9 }).arrived(came + 600).permit('family', came + 590).home(came + 605).tie(first, true, came + 590)
    first.tie(wife, true, came + 590)
    child.tie(wife, true, came + 590)
    const born = Math.min(came + 900, tell.today - 3)
    told.person({ born }).childOf(first, wife).home(born).permit('family', born + 60)
  })
  household(tell, tell.back(3, 3), 'asylum', '905', 'syrian')
  household(tell, tell.back(2, 9), 'subsidiary-protection', '598', 'afghan')
  household(tell, tell.back(3), 'quota', '499', 'congolese')
  household(tell, day('2023-02-01'), 'quota', '893', 'kurdish')
  household(tell, tell.back(4), 'humanitarian-93', '545', 'somali')
  // A tie that began here, a silent one, and a relative who follows somebody already a citizen.
  tell.household('905', 'turkish', (told) => {
    const first = settled(told, tell.back(2)).act('known', tell.back(1, 11))
    told.person().permit('family', tell.back(0, 8)).home(tell.back(0, 8)).tie(first, false, tell.back(0, 10)).act('known', tell.back(0, 7))
  })
  tell.household('499', 'thai', (told) => { told.person({ sex: 'female' }).arrived(tell.back(0, 7)).permit('family', tell.back(0, 8)).home(tell.back(0, 7)) })
  tell.household('440', 'iraqi', (told) => {
    const first = settled(told, tell.back(6)).citizen(tell.back(0, 1))
    told.person().permit('family', tell.back(1)).home(tell.back(1)).tie(first, true, tell.back(1)).act('known', tell.back(0, 11))
  })
}

/** What only money asks: a municipality nobody knows of, a home before protection, months claimed late. */
const money: Tale = (tell) => {
  tell.household('280', 'eritrean', (told) => { settled(told, tell.back(1, 5)).act('known', tell.back(1, 4)) })
  tell.household('231', 'eritrean', (told) => { settled(told, tell.back(1, 5)).act('known', tell.back(1, 4)) })
  tell.household('905', 'burmese', (told) => { told.person().permit('work', tell.back(2)).home(tell.back(1, 11)).applied(tell.back(1)).permit('asylum', tell.back(0, 9)).act('known', tell.back(0, 8)) })
  tell.household('905', 'iranian', (told) => { told.person().permit('asylum', day('2024-03-01')).home(day('2024-03-20')).act('compensation-claimed-late', tell.back(0, 3), { section: '61', month: '2024-05' }).act('compensation-claimed-late', tell.back(0, 3), { section: '62', month: '2024-06' }) })
  // A month claimed that was never owed, and somebody who came before the earliest law that is known here.
  tell.household('905', 'iranian', (told) => { told.person().permit('asylum', day('2024-03-01')).home(day('2024-03-20')).act('compensation-claimed-late', tell.back(0, 3), { section: '61', month: '2023-11' }) })
  tell.household('545', 'somali', (told) => { told.person({ age: 45 }).arrived(day('2010-04-20')).applied(day('2010-04-21')).permit('asylum', day('2010-10-03')).home(day('2010-10-20')) })
  tell.household('598', 'indian', (told) => { told.person({ born: addYears(tell.today, -18) - 5 }).permit('asylum', tell.back(1, 3)).home(tell.back(1, 2)).act('known', tell.back(1, 1)) })
}

export const groundTales: readonly Tale[] = [everyGround, windows, requests, livelihoods, temporaryProtection, trafficking, turningToday, families, money]
