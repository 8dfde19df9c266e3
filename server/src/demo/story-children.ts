/** Children and young people who came alone (2 § 6, 33–35 §), their birthdays, and places in municipalities (43–44 §). */
import { day } from '@kotostig/law/kit/date'
import type { PermitGround } from '@kotostig/law/terms'
import type { Story, Somebody } from './household.ts'
import type { Tale, Teller } from './teller.ts'

function cameAlone(tell: Teller, told: Story, born: number, ground: PermitGround = 'asylum', permitOn = tell.back(0, 10)): Somebody {
  return told.person({ born }).arrived(permitOn - 160).applied(permitOn - 150).is('unaccompaniedOnArrival', permitOn - 160).permit(ground, permitOn).home(permitOn + 20)
}

const representatives: Tale = (tell) => {
  const child = (more: (person: Somebody) => void, born = tell.back(15, 2)): void => tell.anywhere((told) => { more(cameAlone(tell, told, born)) })
  const since = tell.back(0, 12)
  child((person) => person.withoutGuardian(since))
  child((person) => person.withoutGuardian(since).act('representative-applied', tell.back(0, 9)))
  child((person) => person.withoutGuardian(since).act('representative-applied', tell.back(0, 9)).representative(tell.back(0, 8)))
  child((person) => person.withoutGuardian(since).representative(tell.back(0, 8)))
  child((person) => person.withoutGuardian(since).representative(tell.back(0, 8), tell.back(0, 0, 1)))
  child((person) => person.withoutGuardian(since).representative(tell.back(0, 8), tell.today))
  child((person) => person.withoutGuardian(tell.today + 1))
  child((person) => person.withoutGuardian(since, tell.back(0, 1)))
  child((person) => person.withoutGuardian(since).act('representative-applied', tell.today + 2))
  child((person) => person.has('withoutGuardian', since))
  child(() => {})
  // Came of age before anything was done.
  child((person) => person.withoutGuardian(since), tell.bornFor(18, tell.today - 1))
  child((person) => person.withoutGuardian(since).act('representative-applied', tell.back(0, 9)), tell.bornFor(18, tell.today - 1))
}

const birthdays: Tale = (tell) => {
  for (const off of [-1, 0, 1]) {
    for (const age of [7, 15, 18, 23]) {
      tell.anywhere((told) => {
        const permitOn = age === 23 ? tell.back(6) : tell.back(0, 10)
        const person = cameAlone(tell, told, tell.bornFor(age, tell.today + off), 'asylum', permitOn)
        if (age < 23) person.withoutGuardian(permitOn - 160, age === 18 ? tell.today + off - 1 : undefined).representative(permitOn - 100)
      })
    }
  }
  tell.anywhere((told) => { cameAlone(tell, told, day('2008-02-29')).withoutGuardian(tell.back(1)) })
  // Lost the support when its age was lowered (323/2024).
  tell.anywhere((told) => { cameAlone(tell, told, day('2000-05-10'), 'asylum', day('2016-09-01')) })
  tell.anywhere((told) => { cameAlone(tell, told, day('2001-06-30'), 'subsidiary-protection', day('2017-09-01')) })
}

const waysToComeAlone: Tale = (tell) => {
  for (const ground of ['quota', 'humanitarian-93', 'temporary-protection', 'subsidiary-protection', 'cannot-leave'] as const) {
    tell.anywhere((told) => { cameAlone(tell, told, tell.back(16, 3), ground).withoutGuardian(tell.back(1)).representative(tell.back(0, 9)) })
  }
  tell.household('598', 'ukrainian', (told) => { told.person({ born: tell.back(16) }).arrived(tell.back(0, 8)).is('unaccompaniedOnArrival', tell.back(0, 8)).permit('temporary-protection', tell.back(0, 7)).lives(tell.back(0, 7)).withoutGuardian(tell.back(0, 8)) })
  // The permit begins tomorrow, and with it the support.
  tell.anywhere((told) => { cameAlone(tell, told, tell.back(15), 'asylum', tell.today + 1).withoutGuardian(tell.back(0, 5)) })
  // Nobody has said whether the child came alone, or when protection was asked for.
  tell.anywhere((told) => { told.person({ born: tell.back(14) }).arrived(tell.back(1)).applied(tell.back(1)).permit('asylum', tell.back(0, 6)).home(tell.back(0, 5)) })
  tell.anywhere((told) => { told.person({ born: tell.back(17) }).arrived(tell.back(1)).is('unaccompaniedOnArrival', tell.back(1)).permit('asylum', tell.back(0, 6)).home(tell.back(0, 5)).withoutGuardian(tell.back(1)) })
  // A brother who came after (2 § 6 p. 6), and a parent.
  tell.household('905', 'afghan', (told) => {
    const first = cameAlone(tell, told, tell.back(16, 8), 'asylum', tell.back(1, 6))
    told.person({ born: tell.back(12, 4), sex: 'male' }).arrived(tell.back(0, 4)).permit('family', tell.back(0, 5)).home(tell.back(0, 4)).tie(first, true, tell.back(0, 5))
    told.person({ age: 44, sex: 'female' }).arrived(tell.back(0, 4)).permit('family', tell.back(0, 5)).home(tell.back(0, 4)).tie(first, true, tell.back(0, 5)).act('known', tell.back(0, 3))
  })
}

/** From the proposal of a place to the first night in it; the grown-up, the vulnerable, the child alone. */
const places: Tale = (tell) => {
  const quota = (more: (person: Somebody) => void, options: { needs?: boolean } = {}): void => tell.anywhere((told) => {
    const person = told.person({ noCode: true }).permit('quota', tell.back(0, 2)).opened(tell.back(0, 1, 10), { kind: 'state-regional-centre', code: '08' })
    if (options.needs !== undefined) person.is('obviousSocialOrHealthNeeds', tell.back(0, 2), options.needs)
    more(person)
  })
  const migri = { by: 'migri', municipality: '499' } as const
  const proposed = tell.back(0, 1)
  quota((person) => person.act('placement-proposed', proposed, migri))
  quota((person) => person.act('placement-proposed', proposed, migri), { needs: true })
  quota((person) => person.act('placement-proposed', proposed, migri).act('welfare-area-heard', proposed + 7), { needs: true })
  quota((person) => person.act('placement-proposed', proposed, migri).act('welfare-area-heard', proposed + 7).act('placement-answered', proposed + 14, { accepted: true }), { needs: true })
  quota((person) => person.act('placement-proposed', proposed, migri).act('placement-answered', proposed + 14, { accepted: true }), { needs: true })
  quota((person) => person.act('placement-proposed', proposed, migri).act('placement-answered', proposed + 14, { accepted: false }), { needs: false })
  quota((person) => person.act('placement-proposed', proposed, migri).act('placement-answered', proposed + 10, { accepted: true }).arrived(proposed + 20).home(proposed + 20, undefined, '499').act('known', proposed + 21), { needs: false })
  quota((person) => person.act('placement-proposed', proposed, migri).act('placement-answered', proposed + 10, { accepted: true }).died(tell.today - 2), { needs: false })
  quota((person) => person.act('placement-proposed', proposed, migri).died(tell.today - 2), { needs: false })
  quota((person) => person.act('placement-proposed', tell.today + 3, migri), { needs: true })
  quota((person) => person.act('placement-proposed', proposed, migri).act('placement-answered', tell.today + 3, { accepted: true }), { needs: false })
  for (const vulnerable of [true, false, undefined]) {
    tell.anywhere((told) => {
      const person = told.person({ noCode: true }).arrived(tell.back(0, 9)).applied(tell.back(0, 9)).permit('asylum', tell.back(0, 1)).lives(tell.back(0, 1), undefined, '905').act('placement-proposed', tell.back(0, 0, 12), { by: 'reception-centre', municipality: '598' })
      if (vulnerable !== undefined) person.is('vulnerable', tell.back(0, 9), vulnerable)
    })
  }
  const child = (more: (person: Somebody) => void, born = tell.back(15)): void => tell.anywhere((told) => {
    more(told.person({ born, noCode: true }).is('unaccompaniedOnArrival', tell.back(0, 8)).arrived(tell.back(0, 8)).applied(tell.back(0, 8)).permit('asylum', tell.back(0, 1, 10)).withoutGuardian(tell.back(0, 8)).representative(tell.back(0, 7)).opened(tell.back(0, 1), { kind: 'welfare-area', code: '17' }))
  })
  const centre = { by: 'reception-centre', municipality: '905' } as const
  child((person) => person.act('placement-proposed', proposed, centre))
  child((person) => person.act('placement-proposed', proposed, centre).act('placement-answered', proposed + 9, { accepted: true }))
  child((person) => person.act('placement-proposed', tell.today + 4, centre))
  child((person) => person.act('placement-proposed', proposed, centre).died(tell.today - 1))
  child((person) => person.act('placement-proposed', proposed, centre).act('placement-answered', proposed + 9, { accepted: true }).home(tell.today - 3, undefined, '905').act('known', tell.today - 2))
}

export const childTales: readonly Tale[] = [representatives, birthdays, waysToComeAlone, places]
