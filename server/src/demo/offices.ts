/** The authorities of an invented Österbotten and their officers. Names and codes of areas are real; nobody who works there is. */
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { isoOf, type Day, type IsoDate } from '@kotostig/law/kit/date'
import { namedAuthority } from '../office/names.ts'

export type AuthorityKind = 'municipality' | 'employment-authority' | 'welfare-area' | 'state-regional-centre'
export type Role = 'caseworker' | 'lead' | 'social-worker' | 'data-protection' | 'administrator'
export type WorldAuthority = { kind: AuthorityKind; code: string; name_sv: string; name_fi: string; valid_from: IsoDate }
export type WorldOfficer = { display_name: string; subject: string }
export type WorldRole = { subject: string; kind: AuthorityKind; code: string; role: Role; valid_from: IsoDate; valid_to: IsoDate | null }
export type WorldCondition = { municipality: string; kind: 'agreement' | 'programme'; valid_from: IsoDate; valid_to: IsoDate | null }
export type Offices = { authorities: WorldAuthority[]; officers: WorldOfficer[]; roles: WorldRole[]; conditions: WorldCondition[] }

/** The officer who is a client as well: the subject, and the family name of the file. */
export const officerWithFile = { subject: 'demo:samir-sjalvklient', family: 'Självklient' }

/** Largest first, with how often somebody of the invented people lives there. */
export const municipalities: readonly (readonly [code: string, weight: number])[] = [
  ['905', 34], ['598', 14], ['499', 12], ['545', 9], ['946', 6], ['599', 5], ['893', 5], ['287', 4], ['440', 3], ['475', 3], ['288', 3], ['399', 2], ['231', 1], ['280', 1],
]
/** Kaskö has no agreement any more; of Korsnäs nobody has said anything. */
const agreementEnded = '231'
const unknownMunicipality = '280'

/** First names and a family name that is the work itself: nobody is called so. Swedish and Finnish in turn. */
const workers: Readonly<Record<Role, readonly string[]>> = {
  caseworker: ['Eva Handläggare', 'Kaisa Käsittelijä', 'Sven Ärendeman', 'Outi Ohjaaja', 'Gun Vägledare', 'Teppo Tapaus', 'Maj Klientlund', 'Raimo Rekisteri', 'Ulla Mottagare', 'Pirkko Palvelu', 'Nils Kommunman', 'Jorma Kotoutuja',
    'Siv Blankett', 'Arto Arkisto', 'Rut Adresslös', 'Veera Virkahenkilö', 'Bo Byråkrat', 'Hannu Hakemus', 'Tage Tjänsteman', 'Sirpa Selvitys', 'Kim Kundstrand', 'Mirja Muistio', 'Lars Bedömare', 'Aino Arvioija', 'Ove Planström', 'Seija Suunnitelma'],
  lead: ['Lena Ledare', 'Esko Esihenkilö', 'Carl Chefsson', 'Päivi Päällikkö', 'Stina Styrman', 'Jouni Johtaja', 'Ann Arbetsledare', 'Tuula Tiiminvetäjä'],
  'social-worker': ['Sara Socialarbetare', 'Sami Sosiaalityö', 'Berit Barnskydd', 'Tiina Turvakoti', 'Ola Omsorg', 'Helvi Hyvinvointi'],
  'data-protection': ['Disa Dataskydd', 'Timo Tietosuoja', 'Gösta Granskare', 'Liisa Lokinen'],
  administrator: ['Arne Administratör', 'Paavo Pääkäyttäjä', 'Kerstin Konto', 'Teija Tunnus'],
}

const subjectOf = (name: string): string =>
  `demo:${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '-')}`

const isSmall = (code: string): boolean => !['905', '598', '499', '545'].includes(code)

function rolesAt(kind: AuthorityKind, code: string): Role[] {
  if (kind === 'municipality' && isSmall(code)) return ['caseworker', 'lead']
  if (kind === 'welfare-area') return ['social-worker', 'social-worker', 'social-worker', 'caseworker', 'lead', 'data-protection', 'administrator']
  if (kind === 'state-regional-centre') return ['caseworker', 'lead', 'social-worker', 'data-protection', 'administrator']
  return ['caseworker', 'caseworker', 'caseworker', 'lead', 'social-worker', 'data-protection', 'administrator']
}

class Staff {
  readonly officers: WorldOfficer[] = []
  readonly roles: WorldRole[] = []
  private readonly taken = new Map<Role, number>()

  hire(role: Role): string {
    const names = workers[role]
    const at = this.taken.get(role) ?? 0
    this.taken.set(role, at + 1)
    const [first, family] = names[at % names.length]!.split(' ') as [string, string]
    // The same name again gets a number, as in an office with two of one name.
    const display = at < names.length ? `${first} ${family}` : `${first} ${family} ${['II', 'III', 'IV', 'V', 'VI'][Math.floor(at / names.length) - 1]}`
    return this.add(display)
  }
  add(display: string): string {
    const subject = subjectOf(display)
    this.officers.push({ display_name: display, subject })
    return subject
  }
  appoint(subject: string, at: WorldAuthority, role: Role, from: IsoDate, to: IsoDate | null = null): void {
    this.roles.push({ subject, kind: at.kind, code: at.code, role, valid_from: from, valid_to: to })
  }
}

function authority(kind: AuthorityKind, code: string): WorldAuthority {
  const { nameSv, nameFi, from } = namedAuthority(kind, code)!
  return { kind, code, name_sv: nameSv, name_fi: nameFi, valid_from: from }
}

function listAuthorities(): WorldAuthority[] {
  const areas = municipalities.map(([code]) => municipalityByCode.get(code)!)
  const codes = (of: 'employmentArea' | 'welfareArea' | 'stateCentre'): string[] => [...new Set(areas.map((one) => one[of]))].sort()
  return [
    ...areas.map((one) => authority('municipality', one.code)), ...codes('employmentArea').map((code) => authority('employment-authority', code)),
    ...codes('welfareArea').map((code) => authority('welfare-area', code)), ...codes('stateCentre').map((code) => authority('state-regional-centre', code)),
  ]
}

export function makeOffices(today: Day): Offices {
  const authorities = listAuthorities()
  const staff = new Staff()
  const started = isoOf(today - 400)
  for (const one of authorities) for (const role of rolesAt(one.kind, one.code)) staff.appoint(staff.hire(role), one, role, started > one.valid_from ? started : one.valid_from)

  const at = (kind: AuthorityKind, code: string): WorldAuthority => authorities.find((one) => one.kind === kind && one.code === code)!
  const [vasa, korsholm] = [at('municipality', '905'), at('municipality', '499')]
  staff.appoint(staff.add('Vera Vikarie'), korsholm, 'caseworker', isoOf(today - 7), isoOf(today + 21))
  staff.appoint(staff.add('Seppo Slutatigår'), vasa, 'caseworker', started, isoOf(today - 1))
  staff.appoint(staff.add('Hilma Huomenna'), vasa, 'caseworker', isoOf(today + 1))
  staff.appoint(staff.add('Sista Dagen'), vasa, 'caseworker', started, isoOf(today))
  // Works at two authorities, and chooses at sign-in which hat to wear.
  const both = staff.add('Tova Tvåställen')
  staff.appoint(both, korsholm, 'caseworker', started)
  staff.appoint(both, at('employment-authority', municipalityByCode.get('499')!.employmentArea), 'caseworker', started)

  // Also somebody's client: nobody may open their own file (see the story of the same name).
  staff.appoint(staff.add('Samir Självklient'), vasa, 'caseworker', started)

  const conditions: WorldCondition[] = []
  for (const [code] of municipalities) {
    if (code === unknownMunicipality) continue
    conditions.push({ municipality: code, kind: 'agreement', valid_from: '2011-09-01', valid_to: code === agreementEnded ? '2019-12-31' : null })
    conditions.push({ municipality: code, kind: 'programme', valid_from: '2011-09-01', valid_to: null })
  }
  return { authorities, officers: staff.officers, roles: staff.roles, conditions }
}
