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
