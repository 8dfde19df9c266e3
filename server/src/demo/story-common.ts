/** The many: ordinary households in the proportions of an Österbotten that takes in refugees, workers and students. */
import { addMonths, addYears, day, type Day } from '@kotostig/law/kit/date'
import type { PermitGround } from '@kotostig/law/terms'
import type { Somebody, Story } from './household.ts'
import type { Origin } from './names.ts'
import { municipalities } from './offices.ts'
import { temporaryUntil, type Teller } from './teller.ts'

const refugees: readonly (readonly [number, Origin])[] = [[9, 'syrian'], [6, 'iraqi'], [7, 'afghan'], [2, 'iranian'], [5, 'somali'], [3, 'kurdish'], [3, 'eritrean'], [2, 'turkish'], [5, 'congolese'], [4, 'burmese'], [1, 'russian']]
const workers: readonly (readonly [number, Origin])[] = [[6, 'vietnamese'], [4, 'thai'], [4, 'indian'], [3, 'ukrainian'], [2, 'russian'], [1, 'turkish'], [2, 'colombian']]
const europeans: readonly (readonly [number, Origin])[] = [[4, 'estonian'], [5, 'romanian'], [2, 'greek'], [3, 'swedish'], [1, 'colombian']]

type Kind = { origins: readonly (readonly [number, Origin])[]; ground: PermitGround | 'eu' | 'nordic'; relatives: boolean }
const kinds: readonly (readonly [number, Kind])[] = [
  [18, { origins: refugees, ground: 'quota', relatives: true }], [16, { origins: refugees, ground: 'asylum', relatives: true }], [8, { origins: refugees, ground: 'subsidiary-protection', relatives: true }],
  [2, { origins: refugees, ground: 'individual-humane', relatives: false }], [1, { origins: refugees, ground: 'humanitarian-93', relatives: true }], [26, { origins: [[1, 'ukrainian']], ground: 'temporary-protection', relatives: true }],
  [14, { origins: workers, ground: 'work', relatives: true }], [5, { origins: workers, ground: 'study', relatives: false }], [5, { origins: workers, ground: 'family', relatives: false }],
  [6, { origins: europeans, ground: 'eu', relatives: true }], [1, { origins: [[1, 'swedish']], ground: 'nordic', relatives: false }],
]

/** What authorities and the person have done since they met, each step some time after the one before, as far as time has gone. */
function work(tell: Teller, person: Somebody, from: Day): void {
  const { chance } = tell.scene
  const { today } = tell
  let on = from + chance.between(0, 60)
  const may = (often: number): boolean => on <= today && chance.percent(often)
  if (!may(92)) return
  person.act('known', on)
  if (chance.percent(35)) person.seeksWork(on + chance.between(5, 200), undefined, chance.percent(85))
  else if (person.sex === 'female' && chance.percent(20)) person.homeCare(on, on + chance.between(200, 700))
  on += chance.between(5, 70)
  if (!may(88)) return
  person.act('assessment-started', on)
  on += chance.between(10, 60)
  if (!may(90)) return
  const needsCoordination = chance.percent(25)
  const needsPlan = chance.percent(88)
  person.act('assessment-made', on, { needsPlan, needsCoordination })
  on += chance.between(1, 30)
  if (!needsPlan || !may(93)) return
  const first = on
  person.act('plan-made', on, { until: addYears(on, 1), withWelfareArea: needsCoordination })
  if (chance.percent(85) && on + 40 <= today) person.act('directed-to-service', on + chance.between(3, 40))
  const longest = addYears(first, first < day('2025-01-01') ? 3 : 2)
  let isSecond = false
  for (;;) {
    on = addMonths(on, 6) - chance.between(-25, 20)
    if (on > longest || !may(90)) return
    if (!isSecond && on >= addYears(first, 1) - 60) {
      isSecond = true
      person.act('plan-made', on, { until: longest, withWelfareArea: needsCoordination })
    } else person.act('plan-reviewed', on)
  }
}

/** One person's way in, by the ground of the household. Returns the first day at home. */
function arrive(tell: Teller, person: Somebody, ground: Kind['ground'], permitOn: Day, noHome: boolean): Day {
  const { chance } = tell.scene
  const home = permitOn + chance.between(10, 60)
  switch (ground) {
    case 'eu': person.residence('eu-registration', undefined, permitOn); break
    case 'nordic': person.residence('nordic-registration', undefined, permitOn); break
    case 'quota': person.permit('quota', permitOn).arrived(home); break
    case 'temporary-protection': {
      person.arrived(permitOn - chance.between(1, 20)).permit('temporary-protection', permitOn, temporaryUntil(permitOn))
      if (noHome) return person.lives(permitOn).openedOn ?? permitOn
      const registered = permitOn + 365 + chance.between(5, 60)
      person.lives(permitOn, registered - 1)
      if (registered <= tell.today + 30) person.home(registered)
      return Math.min(registered, tell.today)
    }
    case 'work': case 'study': case 'family': person.arrived(home - 5).permit(ground, permitOn, addYears(permitOn, 4)); break
    default: person.arrived(permitOn - 250).applied(permitOn - 245).permit(ground, permitOn, addYears(permitOn, 4), ground === 'individual-humane' ? true : undefined)
  }
  person.home(home)
  return home
}

function relatives(tell: Teller, told: Story, first: Somebody, kind: Kind, permitOn: Day, home: Day, noHome: boolean): void {
  const { chance } = tell.scene
  const together = kind.ground === 'quota' || kind.ground === 'temporary-protection' || kind.ground === 'eu' || chance.percent(50)
  const ground = together && kind.ground !== 'work' ? kind.ground : 'family'
  const on = together ? permitOn : Math.min(permitOn + chance.between(200, 700), tell.today - 40)
  const partner = chance.percent(65) ? told.person({ sex: first.sex === 'female' ? 'male' : 'female', age: chance.between(22, 50) }) : undefined
  if (partner !== undefined) {
    const there = arrive(tell, partner, ground, on, noHome)
    partner.tie(first, true, on)
    work(tell, partner, there)
  }
  const children = chance.weighted([[3, 0], [3, 1], [4, 2], [3, 3], [1, 4]] as const)
  for (let at = 0; at < children; at++) {
    const child = told.person({ age: chance.between(1, 16) })
    if (child.born > on - 30) {
      child.childOf(first).permit('family', child.born + 50).home(Math.max(child.born, home))
      continue
    }
    arrive(tell, child, ground, on, noHome)
    child.tie(first, true, on)
  }
}

export function commonHousehold(tell: Teller): void {
  const { chance } = tell.scene
  const code = chance.weighted(municipalities.map(([one, weight]) => [weight, one] as const))
  const kind = chance.weighted(kinds)
  const longest = kind.ground === 'temporary-protection' ? Math.max(31, tell.today - day('2022-03-10')) : 1700
  const permitOn = tell.today - chance.between(30, Math.min(1700, longest))
  const noHome = kind.ground === 'temporary-protection' && (tell.today - permitOn < 400 || chance.percent(35))
  tell.household(code, chance.weighted(kind.origins), (told) => {
    const first = told.person({ age: chance.between(20, 58), noCode: noHome || tell.today - permitOn < 60 })
    if (chance.percent(8)) first.inOwnLetters(Math.min(permitOn + 100, tell.today - 1))
    const home = arrive(tell, first, kind.ground, permitOn, noHome)
    work(tell, first, home)
    if (kind.relatives && chance.percent(60)) relatives(tell, told, first, kind, permitOn, home, noHome)
    if (chance.percent(2)) for (const person of told.people) person.hidden(home, told.people.length > 1)
    if (chance.percent(1)) first.left(Math.max(home + 20, tell.today - chance.between(0, 200)))
  })
}
