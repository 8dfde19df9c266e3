import { expect, test } from '../test.ts'

test('a section chip leads to the law book, and Back leads to the same case and day', async ({ example, book, page }) => {
  await example.open()
  await example.day.fill('23.12.2025')
  await example.isAnswered()
  await page.getByRole('listitem').filter({ has: example.why('Se över planen') }).getByRole('link', { name: '22 § 1 mom.' }).click()
  await expect(page).toHaveURL(/\/sv\/lag\/681-2023\/22#m1$/)
  await expect(book.heading).toContainText('22')
  await page.goBack()
  await expect(example.day).toHaveValue('23.12.2025')
})

test('a section is read in Swedish and Finnish side by side, with its rules and the official text', async ({ book, page }) => {
  await book.openSection('sv', '681-2023', '22')
  await expect(page.locator('[lang=sv]').filter({ hasText: /integrationsplan/ }).first()).toBeVisible()
  await expect(page.locator('[lang=fi]').filter({ hasText: /kotoutumissuunnitelma/i }).first()).toBeVisible()
  await expect(page.getByText('Se över planen').first()).toBeVisible()
  await expect(page.getByText('Ingen jurist har läst regeln ännu.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'på finska' })).toHaveAttribute('href', /finlex\.fi/)
})

test('a section that the law book does not hold is named, and leads to the whole act in Finlex', async ({ page }) => {
  await page.goto('/fi/lag/306-2019/6')
  await expect(page.getByRole('heading', { level: 1, name: '306/2019 6 §' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'suomeksi' })).toHaveAttribute('href', 'https://www.finlex.fi/fi/lainsaadanto/2019/306')
})

test('a repealed section is struck through and says so', async ({ book, page }) => {
  await book.openSection('fi', '681-2023', '15')
  await expect(page.getByText(/kumottiin|kumottu/).first()).toBeVisible()
})

test('the index lists every act and leads to its sections', async ({ book, page }) => {
  await book.openIndex('en')
  await page.getByRole('link', { name: '22 §', exact: true }).first().click()
  await expect(page).toHaveURL(/\/en\/lag\/681-2023\/22$/)
  await expect(page.getByRole('main')).toBeFocused()
})

test('a section is read as it was on another day, and as it was first enacted', async ({ book, page }) => {
  await book.openSection('sv', '681-2023', '36')
  await expect(page.getByText(/^Elinvoimakeskus/).first()).toBeVisible()
  const day = page.getByLabel('Så löd paragrafen den', { exact: true })
  await day.fill('31.12.2025')
  await expect(page.getByText(/^Elinkeino-, liikenne- ja ympäristökeskus/).first()).toBeVisible()
  await day.fill('31.12.2024')
  await expect(page.getByRole('status').filter({ hasText: 'Paragrafen gällde inte den 31.12.2024. Den dagen gällde den äldre lagen' })).toBeVisible()
  await day.fill('31.2.2025')
  await expect(page.getByText('Skriv en dag, till exempel 3.12.2025.')).toBeVisible()
  await book.openSection('fi', '681-2023', '34')
  await page.getByText(/^Lue, miten se silloin kuului/).first().click()
  await expect(page.getByText('kunnes hän täyttää 25 vuotta')).toBeVisible()
})

test('what rests on an amendment nobody has read says so beside the rule', async ({ book, page }) => {
  await book.openSection('fi', '681-2023', '59')
  await expect(page.getByText('Tarkistamatta: 1.1.2026 sanamuoto lukematta.').first()).toBeVisible()
  await expect(page.getByText('Muutettu; uutta sanamuotoa emme ole lukeneet.')).toBeVisible()
})

test('the law over time shows what applied on a day, what never applied, the gap and the proposal', async ({ page }) => {
  await page.goto('/sv/lag')
  await page.getByRole('navigation', { name: 'Lagbokens delar' }).getByRole('link', { name: 'Lagen över tid' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lagen över tid' })).toBeVisible()
  await page.getByLabel('Lagen en viss dag', { exact: true }).fill('1.6.2025')
  await expect(page.getByRole('status').filter({ hasText: 'Lagens läge den 1.6.2025: Lagen när den började tillämpas.' })).toBeVisible()
  await expect(page.getByText('gällde aldrig: upphävt eller ändrat genom 1100/2024 innan lagen började tillämpas 1.1.2025').first()).toBeVisible()
  await expect(page.getByRole('listitem', { name: 'En ändring som vi inte har läst' }).getByRole('link', { name: '92 a §' })).toBeVisible()
  await expect(page.getByRole('listitem', { name: 'Det som är föreslaget' }).getByText('Förslag, inte lag')).toBeVisible()
})

test('the authorities of a municipality follow the day: Vasa before and after the new names', async ({ page }) => {
  await page.goto('/fi/lag/myndigheter')
  await page.getByLabel('Kunta', { exact: true }).selectOption({ label: 'Vaasa' })
  const table = page.getByRole('table')
  const row = (task: string) => table.getByRole('row').filter({ hasText: task })
  const day = page.getByLabel('Laki tiettynä päivänä', { exact: true })
  await day.fill('1.1.2026')
  await expect(row('Päätökset varautumisesta')).toContainText('Uudenmaan elinvoimakeskus')
  await expect(row('Perheryhmäkodit')).toContainText('Pohjois-Suomen elinvoimakeskus')
  await day.fill('31.12.2025')
  await expect(row('Päätökset varautumisesta')).toContainText('Elinkeino-, liikenne- ja ympäristökeskus')
  await expect(row('Valvoo')).toContainText('Aluehallintovirasto')
  await day.fill('31.12.2024')
  await expect(row('Samat työnhakijalle')).toContainText('Työ- ja elinkeinotoimisto')
})

test('the calendar shows the days of a kind of authority, and its file can be fetched', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T08:00:00Z')
  await page.goto('/sv/lag/kalender')
  await expect(page.getByRole('heading', { name: 'Sista dag att söka ersättning enligt den äldre lagen' })).toBeVisible()
  await page.getByLabel('För vem').selectOption({ label: 'Arbetskraftsmyndigheten' })
  await expect(page.getByRole('heading', { name: 'Sista dag att söka ersättning enligt den äldre lagen' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Tillfälligt skydd: sista kända dag' })).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Kommunen (kalenderfil)' }).click()
  expect((await coming).suggestedFilename()).toBe('kotostig-municipality-sv.ics')
})
