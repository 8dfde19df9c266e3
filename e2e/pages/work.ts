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
