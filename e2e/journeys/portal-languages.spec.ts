/**
 * The person's own page in every language and every state it can be in: no violation of WCAG 2.2 AA, nothing that scrolls sideways at 390 or
 * 320 pixels, and read from the side its language is read from. One page stays open and is turned from language to language.
 */
import { portalLanguages } from '@kotostig/api/portal-words'
import type { Browser } from '@playwright/test'
import { everything, state } from '../pages/portal-example.ts'
import type { Mine, State } from '../pages/portal-example.ts'
import { Phone } from '../pages/portal.ts'
import { expect, expectAccessible, test } from '../test.ts'

const fontOf: Partial<Record<string, string>> = { ar: 'arabic', prs: 'arabic', fa: 'arabic', ckb: 'arabic', ti: 'ethiopic', th: 'thai', uk: 'cyrillic', ru: 'cyrillic', vi: 'vietnamese' }
const rightToLeft: readonly string[] = ['ar', 'prs', 'fa', 'ckb']

/** A telephone whose server answers what the test says. */
class Rehearsed {
  readonly phone: Phone
  state: State = state
  mine: Mine = everything
  isReached = true
  enrols = true
  left = 3
  private constructor(phone: Phone) {
    this.phone = phone
  }
  static async unpack(browser: Browser, baseURL: string): Promise<Rehearsed> {
    const one = new Rehearsed(await Phone.unpack(browser, baseURL))
    await one.phone.page.route('**/api/portal{,/**}', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/api/portal', '')
      if (!one.isReached) return route.abort('internetdisconnected')
      const answers: Record<string, object> = { '': one.state, '/mine': one.mine, '/enrol': { enrolled: one.enrols }, '/add': { enrolled: false }, '/open': { isOpen: false, left: one.left }, '/wipe': { wiped: true } }
      const answer = answers[path]
      return answer === undefined ? route.fulfill({ status: 500, json: {} }) : route.fulfill({ json: answer })
    })
    return one
  }
  /** The page as it stands, turned from language to language inside the browser: two hundred looks take some seconds so. What fits at 320 pixels fits at 390 too; the four parts are looked at in both. */
  async inEveryLanguage(where: string, widths: readonly number[] = [320]): Promise<void> {
    const { page } = this.phone
    // Brings the tool into the page, where it stays.
    if (!(await page.evaluate(() => 'axe' in window))) await expectAccessible(page, where)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      const seen = await page.evaluate(async ({ languages, isAsked }) => {
        const { axe } = window as unknown as { axe: { run: (of: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        const frame = (): Promise<unknown> => new Promise(requestAnimationFrame)
        const root = document.documentElement
        const seen: { language: string; direction: string; isWide: boolean; cut: (string | null)[]; violations: string[] }[] = []
        for (const language of languages) {
          const select = document.querySelector<HTMLSelectElement>('.lang select')!
          select.value = language
          select.dispatchEvent(new Event('change', { bubbles: true }))
          while (root.lang !== language) await frame()
          await frame()
          await frame()
          await document.fonts.ready
          const { violations } = isAsked ? await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] }) : { violations: [] }
          seen.push({ language, direction: root.dir, isWide: root.scrollWidth > root.clientWidth, cut: [...document.querySelectorAll('.tabs a')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent), violations: violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`) })
        }
        return seen
      }, { languages: [...portalLanguages.filter((one) => one !== 'sv'), 'sv'], isAsked: width === widths[0] })
      expect(seen.length).toBe(portalLanguages.length)
      for (const { language, ...one } of seen) expect(one, `${where} in ${language}, ${width} pixels`).toEqual({ direction: rightToLeft.includes(language) ? 'rtl' : 'ltr', isWide: false, cut: [], violations: [] })
    }
    await page.setViewportSize({ width: 390, height: 844 })
  }
}

test('the way in can be used by everybody, in each language and with everything that can go wrong', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const one = await Rehearsed.unpack(browser, baseURL!)
  const { page } = one.phone
  one.state = { ...state, device: 'none', isOpen: false, isDemonstration: true, people: portalLanguages.map((language, number) => ({ id: String(number), name: `Påhittad ${number}`, language, actsAs: number % 3 === 0 ? 'self' : number % 3 === 1 ? 'guardian' : 'representative' })) }
  await one.phone.open('sv')
  await page.locator('#pin').fill('12')
  await page.getByRole('button', { name: 'Öppna min sida', exact: true }).click()
  await expect(page.locator('[aria-invalid]')).toHaveCount(3)
  await one.inEveryLanguage('the way in, with everything wrong')
  one.state = { ...state, device: 'enrolled', isOpen: false }
  await page.reload()
  await one.phone.pin('111111', 'Öppna')
  await page.getByRole('button', { name: 'Töm telefonen' }).click()
  await one.inEveryLanguage('a wrong PIN, and asked whether to wipe')
  await page.getByRole('button', { name: 'Jag har en kod' }).click()
  await one.inEveryLanguage('another code on the same telephone')
  one.state = { ...state, device: 'closed', isOpen: false }
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Telefonen är stängd' })).toBeVisible()
  await one.inEveryLanguage('a telephone that is closed')
  one.isReached = false
  await page.reload()
  await expect(page.getByRole('alert')).toBeVisible()
  await one.inEveryLanguage('no network, and nothing kept')
  await one.phone.putAway()
})

test('every part of the open page can be used by everybody, in each language, and fetches the font of its script alone', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const one = await Rehearsed.unpack(browser, baseURL!)
  const { page } = one.phone
  await one.phone.open('sv')
  await expect(one.phone.next).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(await one.phone.fonts()).toEqual([])
  await one.phone.next.getByRole('button', { name: 'Jag kan inte komma' }).click()
  await page.getByRole('button', { name: /^Visa alla/ }).click()
  await page.getByText('Lägg till ett barn').click()
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await page.getByRole('button', { name: 'Töm telefonen' }).click()
  await one.inEveryLanguage('home', [320, 390])
  expect(new Set(await one.phone.fonts())).toEqual(new Set(Object.values(fontOf)))
  await one.phone.go('plan')
  await page.getByRole('button', { name: 'Det här har inte börjat' }).first().click()
  await one.phone.part('Mina dokument').getByRole('button', { name: /^Visa alla/ }).click()
  await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
  await one.inEveryLanguage('plan', [320, 390])
  await one.phone.go('meetings')
  await one.inEveryLanguage('meetings', [320, 390])
  await one.phone.go('messages')
  await page.getByRole('button', { name: /^Visa alla/ }).click()
  await one.phone.part('Jag har en fråga').getByRole('button').click()
  await one.inEveryLanguage('messages', [320, 390])
  await one.phone.go('home')
  await page.locator('#whose').selectOption('2')
  await one.inEveryLanguage('a child')
  await page.locator('#whose').selectOption('3')
  await one.inEveryLanguage('somebody represented')
  // The authority has switched the pages off, or a child has turned eighteen.
  one.mine = { ...everything, people: [] }
  await page.reload()
  await expect(page.getByText('Sidan visar ingenting just nu.')).toBeVisible()
  await one.inEveryLanguage('a page that shows nobody')
  await one.phone.putAway()
})

test('without a network, and after the telephone is wiped, it can be used by everybody in each language too', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const one = await Rehearsed.unpack(browser, baseURL!)
  const { page } = one.phone
  one.state = { ...state, device: 'none', isOpen: false }
  await one.phone.open('sv')
  await page.locator('#code').fill('AAAA-AAAA')
  await page.locator('#pin').fill('246813')
  await page.locator('#again').fill('246813')
  one.state = state
  await page.getByRole('button', { name: 'Öppna min sida' }).click()
  await expect(one.phone.next).toBeVisible()
  one.isReached = false
  await page.reload()
  await one.phone.pin('246813', 'Öppna')
  await expect(page.getByText(/Inget nät. Du ser det som hämtades/)).toBeVisible()
  await one.inEveryLanguage('home without a network')
  await one.phone.go('plan')
  await one.inEveryLanguage('plan without a network')
  await one.phone.go('messages')
  await page.getByRole('button', { name: 'Be om översyn' }).click()
  await expect(page.getByText(/Meddelandet skickades inte/)).toBeVisible()
  await one.inEveryLanguage('a message that was not sent')
  await one.phone.go('home')
  await page.getByRole('button', { name: 'Töm telefonen' }).click()
  await page.getByRole('button', { name: 'Ja, töm' }).click()
  await expect(page.getByText(/Töm en gång till/)).toBeVisible()
  await one.inEveryLanguage('wiped without a network')
  await one.phone.putAway()
})
