/** The caseworker's pages: signing in, today, a person. People of a journey are its own and found by their name. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import type { Account } from '@kotostig/api/session'
import type { Language } from './example.ts'

const pad = (value: number): string => String(value).padStart(2, '0')
/** So many days later or earlier. The journeys have no clock: today is what the server says. */
function day(iso: string, days: number): string {
  const at = Date.parse(iso) / 86_400_000 + days
  for (let year = Math.floor(at / 365.2425) + 1971; ; year--) {
    for (let month = 12; month >= 1; month--) {
      const first = Date.parse(`${year}-${pad(month)}-01`) / 86_400_000
      if (first <= at) return `${year}-${pad(month)}-${pad(at - first + 1)}`
    }
  }
}
const text = (iso: string): string => `${+iso.slice(8)}.${+iso.slice(5, 7)}.${iso.slice(0, 4)}`
let made = 0

export class WorkPage {
  readonly page: Page
  today = ''
  /** A family name that nobody else in the database has. */
  readonly family: string
  constructor(page: Page) {
    this.page = page
    const letters = [...`${process.pid}${made++}${performance.now().toFixed(0)}`].map((digit) => 'abdefgiklm'[+digit]).join('')
    this.family = `Prov${letters}`
  }

  day(days: number): string {
    return day(this.today, days)
  }
  dayText(days: number): string {
    return text(this.day(days))
  }
  get filter(): Locator {
    return this.page.getByRole('searchbox')
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  rows(name = this.family): Locator {
    return this.page.locator('main').getByRole('listitem').filter({ hasText: name })
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  private async accounts(): Promise<Account[]> {
    let found: Account[] = []
    // The invented officers come while the server already answers.
    await expect(async () => {
      const session = (await (await this.page.request.get('/api/session')).json()) as { accounts: Account[]; today: string }
      found = session.accounts
      this.today = session.today
      expect(found.some((each) => each.authority.code === '905')).toBe(true)
    }).toPass()
    return found
  }
  async account(code: string, role = 'caseworker'): Promise<Account> {
    return (await this.accounts()).find((each) => each.authority.code === code && each.role === role)!
  }
  /** The accounts of one authority in a role, in the order of their names. */
  async colleagues(code: string, role = 'caseworker'): Promise<Account[]> {
    return (await this.accounts()).filter((each) => each.authority.code === code && each.role === role)
  }
  /** A caseworker of the employment authority to which Korsholm belongs. */
  async employmentOffice(): Promise<Account> {
    return (await this.accounts()).find((each) => each.authority.kind === 'employment-authority' && each.authority.nameSv.includes('Österbotten') && each.role === 'caseworker')!
  }
  async signInAs(account: Account): Promise<void> {
    await this.page.request.post('/api/demonstration/session', { data: { account: account.id } })
  }
  /** Signed in without the page, for journeys about something else. */
  async signIn(code = '499', role = 'caseworker'): Promise<Account> {
    const account = await this.account(code, role)
    await this.page.request.post('/api/demonstration/session', { data: { account: account.id } })
    return account
  }
  async open(path = '', language: Language = 'sv'): Promise<void> {
    await this.page.goto(`/${language}/arbete${path}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  /** Today of the whole team, and in it only the people of this journey. */
  async openToday(language: Language = 'sv'): Promise<void> {
    await this.open('', language)
    await this.button({ sv: 'Hela teamet', fi: 'Koko tiimi', en: 'Whole team' }[language]).click()
    await this.filter.fill(this.family)
  }

  private async send<T>(path: string, data: unknown): Promise<T> {
    const reply = await this.page.request.post(path, { data })
    expect(reply.status(), `${path} ${await reply.text()}`).toBe(200)
    return (await reply.json()) as T
  }
  /** An identity code of 15.1.1990 from the artificial range that no other journey has. */
  freshCode(): string {
    const digits = `150190${900 + (made % 100)}`
    const separator = '-YXWVU'[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % 6]!
    return `${digits.slice(0, 6)}${separator}${digits.slice(6)}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31]}`
  }
  /** Sends the form of a new person; whoever is alike is somebody else. */
  async registerAnyway(): Promise<void> {
    await this.button('Registrera').click()
    await expect(this.dialog.or(this.page.getByRole('alert')).or(this.page.getByRole('heading', { level: 1 }).filter({ hasText: this.family })).first()).toBeVisible()
    const somebodyElse = this.dialog.getByRole('button', { name: 'Det är någon annan. Registrera' })
    if (await somebodyElse.isVisible()) await somebodyElse.click()
  }
  /** A refugee in Korsholm of whom the municipality learned some days ago. */
  async register(givenNames: string, acts: object[] = [{ type: 'known', on: this.day(-19) }], more: { home?: string; code?: string } = {}): Promise<string> {
    const facts = {
      arrived: this.day(-500), appliedForProtection: this.day(-499), residence: [{ from: this.day(-300), kind: 'permit', ground: 'asylum' }],
      homeMunicipality: [{ from: this.day(-290), code: more.home ?? '499' }], acts,
    }
    const { id } = await this.send<{ id: string }>('/api/people', { key: `${this.family}-${givenNames}`, familyName: this.family, givenNames, born: '1990-01-15', ...(more.code ? { identityCode: more.code } : {}), source: 'migri', facts })
    return id
  }
  async file(id: string): Promise<{ version: number; caseNumber: string; facts: { table: string; row: string }[] }> {
    return (await (await this.page.request.get(`/api/people/${id}`)).json()) as { version: number; caseNumber: string; facts: { table: string; row: string }[] }
  }
  async record(id: string, fact: string, value: unknown): Promise<void> {
    const { version } = await this.file(id)
    await this.send('/api/facts', { person: id, version, fact, value, source: 'population-register' })
  }
  /** A plan that is signed today, with one goal and one course that should have begun. */
  async plan(id: string): Promise<void> {
    const { plan: { id: plan } } = await this.send<{ plan: { id: string } }>('/api/plans', { key: `${this.family}-plan`, person: id })
    const item = { plan, follows: 0, owner: 'own', isRemoved: false, aims: [], studyLanguage: null, responsible: 'Eva', contact: '', startsOn: null, endsOn: null, nextOn: null, state: 'agreed' }
    await this.send('/api/plans/items', { ...item, key: `${this.family}-goal`, kind: 'long-goal', words: 'Arbeta inom vården', reason: '', aims: ['employment', 'working-life-skills', 'upper-secondary'] })
    await this.send('/api/plans/items', { ...item, key: `${this.family}-nearer`, kind: 'period-goal', words: 'Nå nivå A2.2 i svenska', reason: '', aims: ['language'] })
    await this.send('/api/plans/items', { ...item, key: `${this.family}-follow`, kind: 'follow-up', words: 'Vi ser över planen tillsammans inom sex månader.', reason: '' })
    const { plan: { items } } = await this.send<{ plan: { items: { id: string; number: number }[] } }>('/api/plans/items', { ...item, key: `${this.family}-course`, kind: 'language-studies', words: 'Svenskakurs på förmiddagarna', reason: 'Dagtid, när barnen är i dagvård.', studyLanguage: 'sv', startsOn: this.day(-1) })
    for (const question of ['first', 'ill', 'again']) await this.send('/api/plans/understanding', { plan, question, answer: 'rätt', isUnderstood: true, language: 'ar' })
    await this.send('/api/plans/sign', { plan, key: `${this.family}-signed`, act: 'plan-made', startsOn: this.today, until: this.day(200), ground: null, withWelfareArea: false, departureReason: '', signatures: ['person', 'authority'].map((party) => ({ party, name: party, outcome: 'signed', reason: '' })), seen: items.map((one) => ({ item: one.id, number: one.number })) })
  }
  async meet(id: string, days: number): Promise<void> {
    await this.send('/api/meetings', { key: `${this.family}-${made++}`, person: id, others: [], purpose: 'review', day: this.day(days), time: '10:00', minutes: 60, place: 'Ämbetshuset, rum 2', way: 'on-site', interpreter: 'ar', told: { fee: null, cancelling: null, language: null, way: null, isUnderstood: null } })
  }
  /** A code for the person's own page, as the officer hands it over. */
  async code(id: string): Promise<string> {
    return (await this.send<{ code: string }>('/api/portal-codes', { person: id, key: `${this.family}-code-${made++}`, actsAs: 'self', holder: null, holderName: '', isCustodian: false })).code
  }
  /** A time of today to which nobody came, without an acceptable reason. */
  async missed(id: string, more: object): Promise<string> {
    const meeting = await this.send<{ id: string }>('/api/meetings', { key: `${this.family}-${made++}`, person: id, others: [], purpose: 'plan', day: this.today, time: '08:00', minutes: 60, place: 'Ämbetshuset', way: 'on-site', ...more })
    await this.send('/api/meetings/close', { id: meeting.id, version: 1, state: 'not-come', reason: 'Hörde inte av sig', absence: 'not-acceptable' })
    return meeting.id
  }
  /** Moves to Vasa today. */
  async move(id: string): Promise<void> {
    const { version, facts } = await this.file(id)
    await this.send('/api/facts/withdraw', { person: id, version, table: 'home_municipality', row: facts.find((each) => each.table === 'home_municipality')!.row, reason: 'Flyttade i dag' })
    await this.record(id, 'homeMunicipality', [{ from: this.day(-290), to: this.day(-1), code: '499' }, { from: this.today, code: '905' }])
  }
}
