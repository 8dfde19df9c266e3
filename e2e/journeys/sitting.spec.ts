/** A sitting: the assessment and the plan, from the first question to the signature. */
import type { Page } from '@playwright/test'
import type { WorkPage } from '../pages/work.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, expectUsable, test } from '../test.ts'

/** Counts what a caseworker does with the hand: clicks (and choices), and fields filled in. */
class Hand {
  clicks = 0
  fields = 0
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async click(name: string | RegExp, role: 'button' | 'link' | 'checkbox' | 'radio' = 'button'): Promise<void> {
    this.clicks++
    await this.page.getByRole(role, { name, exact: typeof name === 'string' }).first().click()
  }
  async choose(label: string, value: string): Promise<void> {
    this.clicks++
    await this.page.getByLabel(label, { exact: true }).selectOption(value)
  }
  async fill(label: string | RegExp, text: string, exact = false): Promise<void> {
    this.fields++
    await this.page.getByLabel(label, { exact }).first().fill(text)
  }
}

const answers = ['Bor med man och dotter. Vill studera på förmiddagarna.', 'Tio år i skola, arbetat i daghem.', 'Syr och lagar mat.', 'Läser arabiska väl.', 'Började på A1.', 'Kan studera på heltid.', 'Vill bli assistent i daghem.', 'En förening nära hemmet.', 'En plan behövs.']

/** From the opened assessment to the signed plan, as in example 01. */
async function sit(page: Page, work: WorkPage, hand: Hand): Promise<void> {
  await work.signIn()
  const id = await work.register('Layla')
  await work.open(`/person/${id}`)
  await page.getByRole('link', { name: 'Bedömning och plan' }).first().click()
  await page.getByRole('button', { name: 'Inled bedömningen' }).click()
  await expect(page.getByLabel(/Vad .* berättar/)).toBeVisible()

  await hand.choose('Personen förstår', 'interpreter')
  await hand.choose('Plats', 'service-point')
  await hand.choose('Välfärdsområdet deltar', 'no')
  await hand.choose('Språk i samtalet', 'ar')
  for (const [at, answer] of answers.entries()) {
    await hand.fill(/Vad .* berättar/, answer)
    if (at === answers.length - 1) await hand.choose('Behövs en plan?', 'yes')
    await hand.click('Spara och nästa')
    await expect(page.locator('.told-words').filter({ hasText: answer })).toBeVisible()
  }
  for (const told of [/^Målen för/, /^Utarbetandet av/, /förpliktande karaktär/, /^Behandlingen av/]) await hand.click(told, 'checkbox')
  await expectAccessible(page, 'the talk')
  await hand.click('Avsluta bedömningen')
  await expect(page.getByText(/^Avslutad .*en integrationsplan/)).toBeVisible()

  await hand.click('Börja planen')
  for (const suggestion of [/^Lära känna det finländska/, 'Få ett arbete', 'Nå nästa nivå i språket', 'Vi ser över planen tillsammans inom sex månader.']) await hand.click(suggestion)
  await hand.click('Språkstudier')
  await hand.fill('Vad vi kommer överens om', 'Svenskakurs på förmiddagarna')
  await hand.click('Svenska')
  await hand.fill('Varför passar tjänsten?', 'Dagtid, när dottern är i daghem.')
  await hand.fill('Börjar', work.dayText(40), true)
  await hand.click('Spara')
  await expect(page.getByText('Dagtid, när dottern är i daghem.')).toBeVisible()
  for (const answer of ['Svenskakurs på förmiddagarna', /^Kursen och/, /^Inom sex månader/]) await hand.click(answer)
  await expect(page.locator('.uc .res').filter({ hasText: 'Förstått' })).toHaveCount(3)
  await expectAccessible(page, 'the plan before it is signed')
  await hand.click('Skriv under')
  await expect(page.getByText('Version 1 är underskriven.')).toBeVisible()
  await expect(page.getByText(/Nästa översyn senast/)).toBeVisible()
}

test('from the opened assessment to the signed plan in at most 60 clicks and 25 fields', async ({ page, work }) => {
  const hand = new Hand(page)
  await sit(page, work, hand)
  process.stdout.write(`A sitting from the opened assessment to the signed plan: ${hand.clicks} clicks, ${hand.fields} fields.\n`)
  expect(hand.clicks).toBeLessThanOrEqual(60)
  expect(hand.fields).toBeLessThanOrEqual(25)

  // What changes afterwards is shown beside what was signed.
  await page.getByRole('button', { name: 'Ändra – Nå nästa nivå i språket' }).click()
  await page.getByLabel('Målet', { exact: true }).fill('Nå nivå A2.2 i svenska')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.diff del').last()).toContainText('Nå nästa nivå i språket')
  await expect(page.locator('.diff ins').last()).toContainText('Nå nivå A2.2 i svenska')
  // What differs is said also where the words are the same; and a review does not move the last day by itself.
  await page.getByRole('button', { name: 'Ändra – Svenskakurs på förmiddagarna' }).click()
  await page.getByLabel('Varför passar tjänsten?').fill('Dagtid, och nära hemmet.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.sign-form .diff ins').filter({ hasText: 'Svenskakurs' })).toContainText('Skäl: Dagtid, och nära hemmet.')
  await expect(page.locator('.sign-form').getByText(/^Gäller till och med: /)).toHaveCount(0)
  const lastDay = page.getByLabel('Gäller till och med', { exact: true })
  const agreed = await lastDay.inputValue()
  await lastDay.fill(work.dayText(100))
  await expect(page.locator('.sign-form').getByText(`Gäller till och med: ${agreed} → ${work.dayText(100)}`)).toBeVisible()
  await lastDay.fill(agreed)
  // To whom it may go and on which paragraph stands beside it; and who has checked the translations.
  await page.getByText('Sekretess: vem får veta det här – Planen', { exact: false }).first().click()
  await expect(page.getByText(/^FPA/).first()).toContainText('88 §')
  await page.locator('summary').filter({ hasText: 'Vem har granskat översättningarna' }).click()
  await expect(page.getByRole('row', { name: /Arabiska/ })).toContainText('Inte granskad')
  await expectUsable(page, 'a signed plan')

  // A review: what has happened is ready, and what changes is shown and confirmed before it is signed.
  await page.getByRole('button', { name: 'Visa vad översynen ska ta upp' }).click()
  await expect(page.getByText('Inga möten är antecknade sedan planen skrevs under')).toBeVisible()
  for (const answer of ['Svenskakurs på förmiddagarna', /^Kursen och/, /^Inom sex månader/]) await page.getByRole('button', { name: answer, exact: typeof answer === 'string' }).first().click()
  await expect(page.locator('.uc .res').filter({ hasText: 'Förstått' })).toHaveCount(3)
  await expect(page.locator('bdi[lang=ar]').filter({ hasText: 'متى نلتقي' })).toBeVisible()
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click()
  await expect(page.getByText('Gå igenom ändringarna och bekräfta dem först.')).toBeVisible()
  await expectAccessible(page, 'a review to be confirmed')
  await page.getByLabel(/^Ändringarna är genomgångna/).check()
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click()
  await expect(page.getByText('Version 2 är underskriven.')).toBeVisible()
})

test('a plan longer than a year is refused with the arithmetic; in Finnish, on a phone', async ({ page, work }) => {
  await work.signIn()
  const id = await work.register('Yusuf')
  await page.setViewportSize({ width: 390, height: 844 })
  await work.open(`/person/${id}/samtal`, 'fi')
  await page.getByRole('button', { name: 'Aloita suunnitelma' }).click()
  await expect(page.getByRole('button', { name: /^Tarkistamme suunnitelman/ })).toBeVisible()
  await expectNoSidewaysScroll(page, 'a plan just begun, on a phone')
  await page.getByRole('button', { name: /^Tutustua suomalaiseen/ }).click()
  await page.getByRole('button', { name: 'Saada työpaikka' }).click()
  await page.getByRole('button', { name: 'Saavuttaa kielessä seuraava taso' }).click()
  await page.getByRole('button', { name: /^Tarkistamme suunnitelman/ }).click()
  await page.getByRole('button', { name: 'Lisää toimenpide' }).click()
  await page.getByLabel('Mistä sovitaan').fill('Neuvonta kerran kuussa')
  await page.getByLabel('Miksi palvelu sopii?').fill('Arki on uutta.')
  await page.getByRole('button', { name: 'Tallenna' }).click()
  for (const answer of ['Neuvonta kerran kuussa', /^Kurssille ja/, 'Kuuden kuukauden kuluessa']) await page.getByRole('group').getByRole('button', { name: answer }).click()
  await expect(page.locator('.uc .res').filter({ hasText: 'Ymmärretty' })).toHaveCount(3)
  await expect(page.locator('.calc')).toContainText('+ 1 v =')
  await page.getByLabel('Voimassa asti', { exact: true }).fill(work.dayText(400))
  await page.getByLabel('Miksi suunnitelma poikkeaa pääsäännöstä').fill('Kieliopinnot alkavat myöhemmin.')
  await page.getByRole('button', { name: 'Allekirjoita', exact: true }).click()
  await expect(page.getByText('Suunnitelma on pidempi kuin laki sallii.')).toBeVisible()
  await expectAccessible(page, 'a plan that is too long, in Finnish')
  await expectNoSidewaysScroll(page, 'a plan that is too long, in Finnish')
})

test('two caseworkers write the same answer: the second sees both, and nothing is lost', async ({ page, work, browser }) => {
  await work.signIn()
  const id = await work.register('Nadia')
  await work.open(`/person/${id}/samtal`)
  await page.getByRole('button', { name: 'Inled bedömningen' }).click()
  await expect(page.locator('#said-lifeSituation')).toBeVisible()
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const [, colleague] = await work.colleagues('499')
  await other.request.post('/api/demonstration/session', { data: { account: colleague!.id } })
  const theirs = await other.newPage()
  await theirs.goto(`/sv/arbete/person/${id}/samtal`)
  await theirs.locator('#said-lifeSituation').fill('Bor hos sin syster.')
  await theirs.getByRole('button', { name: 'Spara och nästa' }).click()
  await expect(theirs.getByText('Bor hos sin syster.')).toBeVisible()
  await other.close()

  await page.locator('#said-lifeSituation').fill('Bor ensam.')
  await page.getByRole('button', { name: 'Spara och nästa' }).click()
  await expect(page.getByText('Någon annan skrev samtidigt')).toBeVisible()
  await expect(page.locator('.conf')).toContainText('Bor hos sin syster.')
  await expect(page.locator('.conf')).toContainText('Bor ensam.')
  await expectAccessible(page, 'two who wrote the same')
  await page.getByRole('button', { name: 'Ersätt med mitt' }).click()
  await expect(page.getByText('Någon annan skrev samtidigt')).toBeHidden()
  await page.reload()
  await expect(page.locator('.told-words').filter({ hasText: 'Bor ensam.' })).toBeVisible()
})

test('two caseworkers write the same item of a plan: the second sees both, nothing is lost, and a third version does not come between', async ({ page, work, browser }) => {
  await work.signIn()
  const id = await work.register('Samira')
  await work.open(`/person/${id}/samtal`)
  await page.getByRole('button', { name: 'Börja planen' }).click()
  await page.getByRole('button', { name: 'Få ett arbete' }).click()
  await expect(page.getByRole('button', { name: 'Ändra – Få ett arbete' })).toBeVisible()
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const [, colleague] = await work.colleagues('499')
  await other.request.post('/api/demonstration/session', { data: { account: colleague!.id } })
  const theirs = await other.newPage()
  await theirs.goto(`/sv/arbete/person/${id}/samtal`)
  for (const [on, words] of [[theirs, 'Få arbete i daghem'], [page, 'Starta ett skrädderi']] as const) {
    await on.getByRole('button', { name: 'Ändra – Få ett arbete' }).click()
    await on.getByLabel('Målet', { exact: true }).fill(words)
  }
  await theirs.keyboard.press('Control+Enter')
  await expect(theirs.getByRole('button', { name: 'Ändra – Få arbete i daghem' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.conf')).toContainText('Få arbete i daghem')
  await expect(page.locator('.conf')).toContainText('Starta ett skrädderi')
  await expectAccessible(page, 'two who wrote the same item')
  await page.getByRole('button', { name: 'Ersätt med mitt' }).click()
  await expect(page.getByRole('button', { name: 'Ändra – Starta ett skrädderi' })).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByRole('button', { name: 'Ändra – Starta ett skrädderi' })).toBeVisible()
  await other.close()
})

test('an employment authority reads in the sitting what is left to the state\'s own system', async ({ page, work }) => {
  await work.signIn()
  const id = await work.register('Dawit')
  await work.record(id, 'jobSeeker', [{ from: work.day(-30), unemployed: true }])
  const office = await work.employmentOffice()
  await work.signInAs(office)
  await page.request.post('/api/handovers', { data: { person: id, ground: 'consent' } })
  await work.open(`/person/${id}/samtal`)
  const notice = page.locator('.note-bar.lawn').filter({ hasText: '380/2023 120 §' })
  await notice.getByText('Vad lämnas till statens system').press('Enter')
  await expect(notice.getByText(/120 a § 1 mom\. 2 punkten/)).toBeVisible()
  await expect(notice.getByText(/Kotostig skickar ingenting dit/)).toBeVisible()
  await expectUsable(page, 'the sitting of an employment authority')
})

test('a lost connection keeps what is typed and sends it when it is back', async ({ page, work, context }) => {
  await work.signIn()
  const id = await work.register('Amina')
  await work.open(`/person/${id}/samtal`)
  await page.getByRole('button', { name: 'Inled bedömningen' }).click()
  await expect(page.locator('#said-lifeSituation')).toBeVisible()
  await page.route('**/api/assessments/**', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"errors":[]}' }))
  await page.locator('#said-lifeSituation').fill('Bor i Smedsby.')
  await page.getByRole('button', { name: 'Spara och nästa' }).click()
  await expect(page.getByText('Inte sparat ännu.', { exact: false })).toBeVisible()
  await page.unroute('**/api/assessments/**')
  await page.getByRole('button', { name: 'Försök nu' }).click()
  await expect(page.getByText('Bor i Smedsby.')).toBeVisible()
  await expect(page.getByText('Inte sparat ännu.', { exact: false })).toBeHidden()

  // Two new services wait side by side, also while another page is looked at.
  await page.getByRole('button', { name: 'Börja planen' }).click()
  await page.route('**/api/plans/**', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"errors":[]}' }))
  for (const service of ['Svenskakurs', 'Arbetsprövning']) {
    await page.getByRole('button', { name: 'Lägg till en åtgärd' }).click()
    await page.getByLabel('Vad vi kommer överens om').fill(service)
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('Inte sparat ännu.', { exact: false })).toBeVisible()
  }
  await page.getByRole('link', { name: `Amina ${work.family}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Amina ${work.family}`)
  await page.getByRole('link', { name: 'Bedömning och plan' }).first().click()
  await expect(page.getByText('Inte sparat ännu.', { exact: false })).toBeVisible()
  await page.unroute('**/api/plans/**')
  await page.getByRole('button', { name: 'Försök nu' }).click()
  for (const service of ['Svenskakurs', 'Arbetsprövning']) await expect(page.getByRole('button', { name: `Ändra – ${service}` })).toBeVisible()

  // Somebody else changed the same meanwhile: what was typed is shown, and stays until it is seen to.
  await page.getByRole('button', { name: 'Ändra – Svenskakurs' }).click()
  await page.route('**/api/plans/**', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"errors":[]}' }))
  await page.getByLabel('Vad vi kommer överens om').fill('Svenskakurs på kvällarna')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByText('Inte sparat ännu.', { exact: false })).toBeVisible()
  const { plan } = (await (await page.request.get(`/api/people/${id}/sitting`)).json()) as { plan: { id: string; items: Record<string, unknown>[] } }
  const { isOwn: _own, owner: _owner, at: _at, by: _by, id: item, number, ...course } = plan.items.find((one) => one['words'] === 'Svenskakurs')!
  expect((await page.request.post('/api/plans/items', { data: { ...course, plan: plan.id, key: `${work.family}-another`, item, follows: number, owner: 'own', isRemoved: false, words: 'Svenskakurs på dagtid' } })).status()).toBe(200)
  await page.unroute('**/api/plans/**')
  await page.getByRole('button', { name: 'Försök nu' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Någon annan hade ändrat samma sak' })).toContainText('Svenskakurs på kvällarna')
  await expect(page.getByRole('button', { name: 'Ändra – Svenskakurs på dagtid' })).toBeVisible()
  await expectAccessible(page, 'what was not taken when the connection came back')
  await page.getByRole('button', { name: 'Klart, ta bort' }).click()
  await expect(page.getByText('Svenskakurs på kvällarna')).toHaveCount(0)
  await context.close()
})
