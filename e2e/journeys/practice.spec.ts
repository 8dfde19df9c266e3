import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test.ts'

/** Vörå, which no other journey touches, and the employment authority of its area. */
const municipality = '946'
const employment = '26'

test.describe('a municipality lets the employment authority carry out its integration services', () => {
  test('the leader records the agreement, the duty moves to the employment authority, and its reason says by which section', async ({ work, page }) => {
    // The law is worked out anew in the background, every fifteen seconds.
    test.slow()
    await work.signIn(municipality, 'caseworker')
    const id = await work.register('Avtalda', [{ type: 'known', on: work.day(-19) }], { home: municipality })
    await work.openToday()
    await expect(work.rows().first()).toBeVisible()

    await work.signIn(municipality, 'lead')
    await work.open('/kommun')
    await work.button('För in ett avtal').click()
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(work.dialog.getByText('Fyll i. Uppgiften behövs.').first()).toBeVisible()
    await work.dialog.getByLabel('Vem sköter uppgifterna?').selectOption({ label: 'En annan kommun' })
    await expect(work.dialog.getByText(/8 § nämner bara arbetskraftsmyndigheten/)).toBeVisible()
    await expectAccessible(page, 'an agreement')
    await work.dialog.getByLabel('Vem sköter uppgifterna?').selectOption({ label: 'Arbetskraftsmyndigheten, Österbotten' })
    await expect(work.dialog.getByText(/kan även genomföras av den arbetskraftsmyndighet/)).toBeVisible()
    await work.dialog.getByRole('checkbox', { name: /^Integrationstjänster/ }).check()
    await work.dialog.getByRole('textbox', { name: 'Från och med' }).fill(work.dayText(0))
    await work.dialog.getByLabel(/^Beslut, till exempel/).fill('Kommunstyrelsen § 214')
    await work.dialog.getByRole('textbox', { name: 'Beslutets dag' }).fill(work.dayText(-30))
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(page.getByRole('status').filter({ hasText: /Lagen räknas om för \d+ personer/ })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Kommunstyrelsen § 214' })).toContainText('Arbetskraftsmyndigheten, Österbotten')

    await work.signIn(employment, 'caseworker')
    await expect(async () => {
      await work.openToday()
      const more = page.getByRole('button', { name: /^Visa fler – Att ta över/ })
      while (await more.isVisible()) {
        await more.click()
        await expect(more.and(page.locator('[disabled]'))).toHaveCount(0)
      }
      await expect(page.getByRole('region', { name: /Att ta över/ }).getByText(work.family).first()).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
    await page.getByRole('region', { name: /Att ta över/ }).getByRole('listitem').filter({ hasText: work.family }).getByRole('button').click()
    await work.dialog.getByRole('radio').first().check()
    await work.dialog.getByRole('button', { name: 'Ta över' }).click()
    await expect(work.dialog).toBeHidden()
    await work.rows().first().getByRole('button', { name: /Varför/ }).click()
    const why = page.getByRole('region', { name: new RegExp(work.family) }).last()
    await expect(why.getByText('Myndigheten sköter uppgiften i stället för kommunen, genom avtal (8 §).')).toBeVisible()
    expect((await page.request.get(`/api/people/${id}`)).status()).toBe(200)

    await page.goto(`/sv/ansvar#${municipality}/${work.today}//matrix`)
    await expect(page.getByText(/Integrationstjänster: Arbetskraftsmyndigheten, Österbotten \(.* Beslut: Kommunstyrelsen § 214/)).toBeVisible()
  })
})

test.describe('the gap radar', () => {
  test('says that nobody receives contacts, leads to where a unit is named, and then no longer says it; the public map shows the unit', async ({ work, page }) => {
    await work.signIn('893', 'lead')
    await work.open('/luckor')
    const line = page.getByRole('row').filter({ hasText: 'Ingen enhet tar emot kontakter' })
    await expect(line).toContainText('9 §')
    await line.getByRole('link', { name: 'Utse en enhet.' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Kommunen' })).toBeVisible()
    await work.button('Utse en enhet').click()
    await work.dialog.getByLabel('Enhetens namn på svenska').fill('Integrationsenheten i Nykarleby')
    await work.dialog.getByLabel('Enhetens namn på finska').fill('Uudenkaarlepyyn kotoutumisyksikkö')
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(work.dialog.getByText('Fyll i telefon, e-post eller adress. Något av dem behövs.')).toBeVisible()
    await work.dialog.getByLabel('Telefon').fill('06 000 0000')
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Integrationsenheten i Nykarleby' })).toBeVisible()
    await work.open('/luckor')
    await expect(page.getByRole('table')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Ingen enhet tar emot kontakter' })).toHaveCount(0)
  })
  test('and anybody finds the unit on the responsibility map, or reads that none is given', async ({ work, page }) => {
    await work.signIn('280', 'lead')
    await page.request.post('/api/session/end', { data: {} })
    await page.goto(`/fi/ansvar#280/${work.today}//matrix`)
    await expect(page.getByText('Kunta ei ole ilmoittanut yksikköä tähän.')).toBeVisible()
  })
  for (const [path, heading] of [['luckor', /Luckor|Aukot/], ['dagar', /Dagar att komma ihåg|Muistettavat päivät/]] as const) {
    for (const [language, width] of [['sv', 1440], ['fi', 390]] as const) {
      test(`${path} reads well in ${language} at ${width}`, async ({ work, page }) => {
        await page.setViewportSize({ width, height: 900 })
        await work.signIn('905', 'lead')
        await page.goto(`/${language}/arbete/${path}`)
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
        await expect(page.locator('main').getByRole('link').first()).toBeVisible()
        await expectAccessible(page, path)
        await expectNoSidewaysScroll(page, path)
      })
    }
  }
})

test.describe('how an authority reads an open norm', () => {
  test('is recorded by its leader, and a neighbour reads it in the law book, with the reason and the state of the law', async ({ work, page }) => {
    await work.signIn('545', 'lead')
    await work.open('/kommun')
    await work.button('För in en läsning').click()
    await work.dialog.getByLabel('Vad lagen lämnar öppet').selectOption('review.cause')
    await work.dialog.getByLabel('Så läser vi den').fill(`Ny bostadsort räknas som en förändring. ${work.family}`)
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(work.dialog.getByText('Skriv skälet med några ord.')).toBeVisible()
    await work.dialog.getByLabel('Varför').fill('Lika behandling.')
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Läsningen är införd' })).toBeVisible()

    await work.signIn('499', 'caseworker')
    await page.goto('/sv/lag/681-2023/22')
    const reading = page.getByText(`Ny bostadsort räknas som en förändring. ${work.family}`)
    await expect(reading).toBeVisible()
    await expect(page.getByText('Skäl: Lika behandling.').first()).toBeVisible()
    await expect(page.getByText('Närpes').first()).toBeVisible()
    await expectAccessible(page, 'a section with a reading')
  })
})

test.describe('days to remember', () => {
  test('come up on Today, are ticked off by name, and stand so in the calendar of the authority', async ({ work, page }) => {
    await work.signIn('598', 'lead')
    await expect(async () => {
      await work.open('')
      await expect(page.getByRole('region', { name: /Dagar att komma ihåg/ })).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 90_000 })
    const first = page.getByRole('region', { name: /Dagar att komma ihåg/ }).getByRole('listitem').first()
    await first.getByRole('button', { name: /^Gjort/ }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Avbockat med ditt namn.' })).toBeVisible()
    await work.open('/dagar')
    await expect(page.getByText(/^Gjort \d/).first()).toBeVisible()
  })
})
