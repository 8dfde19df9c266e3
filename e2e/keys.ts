/**
 * No journey has a mouse. Where a journey says click, fill, check or choose, what is meant is looked at as a mouse would find it
 * (seen, at rest, nothing lying over it), then reached with Tab from where the keyboard is, its focus must be seen, and it is used
 * with Enter, Space, letters and arrows. So every journey tells whether it can be done by keyboard alone. `HANDS=mouse` gives the mouse back.
 */
import type { ElementHandle, FileChooser, Locator, Page } from '@playwright/test'

/** `stops`: how many times Tab (less than nothing: with Shift) should have to be pressed, as nearly as the page's order tells. */
type Place = { isThere: boolean; isBefore: boolean; hasFocus: boolean; isOneOfMany: boolean; stops: number; at: string }
/** More steps than any page has stops: what is not reached by then is not reached at all. */
const manySteps = 400

/** Where the keyboard is, seen from what it is to reach. */
function standing(element: Element): Place {
  const active = document.activeElement
  const hasFocus = active !== null && active !== document.body
  const room = active?.closest('dialog') ?? document
  const order = [...room.querySelectorAll<HTMLElement>('a[href],button:enabled,input:enabled,select:enabled,textarea:enabled,summary,[tabindex]')]
    .filter((each) => each === active || each === element || (each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && !(each instanceof HTMLInputElement && each.type === 'radio')))
  const [from, to] = [order.indexOf(active as HTMLElement), order.indexOf(element as HTMLElement)]
  return {
    stops: from < 0 || to < 0 ? 0 : to - from,
    isThere: active === element,
    isBefore: hasFocus && (active!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    hasFocus,
    isOneOfMany: active instanceof HTMLInputElement && element instanceof HTMLInputElement && active.type === 'radio' && active.name === element.name && active.form === element.form,
    at: active?.outerHTML.slice(0, 160) ?? '',
  }
}

/** What takes the keyboard when this is pressed: itself, what it is part of, or the field that it is the label of. */
const holderOf = (element: Element): Element | null => element.closest('a[href],button,input,select,textarea,summary,[tabindex]:not(main,section,h1,h2,h3,legend)') ?? element.closest('label')?.control ?? null

/** A ring, a shadow or a line that is there only while the keyboard is: on the element, around it, or beside it where the element itself is not drawn. */
function isFocusSeen(element: Element): boolean {
  const isDrawn = (each: Element | null): boolean => {
    if (!each) return false
    const style = getComputedStyle(each)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  }
  return isDrawn(element) || isDrawn(element.nextElementSibling) || isDrawn(element.parentElement) || isDrawn(element.closest('label'))
}

async function reach(target: Locator): Promise<ElementHandle<Element>> {
  const page = target.page()
  const found = await target.evaluateHandle(holderOf)
  const element = found.asElement() as ElementHandle<Element> | null
  if (!element) throw new Error(`${String(target)} takes no keyboard.`)
  let last = ''
  for (let step = 0; step < manySteps; step++) {
    const place = await element.evaluate(standing)
    last = place.at
    if (place.isThere) {
      if (!(await element.evaluate(isFocusSeen))) throw new Error(`Nobody sees that the keyboard is on ${String(target)}.`)
      return element
    }
    if (place.isOneOfMany) await page.keyboard.press(place.isBefore ? 'ArrowUp' : 'ArrowDown')
    else if (place.hasFocus && (await element.evaluate(isRoving))) await page.keyboard.press(place.isBefore ? 'ArrowUp' : 'ArrowDown')
    else {
      // The long way without looking, the last steps one at a time.
      for (let blind = Math.abs(place.stops) - 2; blind > 0; blind--) await page.keyboard.press(place.isBefore ? 'Shift+Tab' : 'Tab')
      await page.keyboard.press(place.isBefore ? 'Shift+Tab' : 'Tab')
    }
  }
  throw new Error(`The keyboard does not reach ${String(target)}; it ended on ${last}`)
}

/** Whether the keyboard stands in a list that is one stop for Tab, and what is wanted is further up or down in it. */
function isRoving(element: Element): boolean {
  if ((element as HTMLElement).tabIndex >= 0) return false
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.contains(document.activeElement)) return around !== document.body && around.tagName !== 'MAIN'
  }
  return false
}

async function press(target: Locator, key?: string): Promise<void> {
  const element = await reach(target)
  const isTicked = await element.evaluate((each) => each instanceof HTMLInputElement && /^(checkbox|radio)$/.test(each.type))
  await target.page().keyboard.press(key ?? (isTicked ? 'Space' : 'Enter'))
}

/** One of a list that a field opens: the keyboard stays in the field, and the arrows go through the list. */
async function choose(option: Locator): Promise<void> {
  const { keyboard } = option.page()
  const isMarked = (element: Element): boolean => element.id === document.activeElement?.getAttribute('aria-activedescendant')
  for (let step = 0; !(await option.evaluate(isMarked)); step++) {
    if (step === manySteps) throw new Error(`The arrows do not reach ${String(option)}.`)
    await keyboard.press('ArrowDown')
  }
  await keyboard.press('Enter')
}

/** Begun letter by letter, where a field could lose the keyboard, and the rest as pasted. */
async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words.slice(0, 4))
  if (words.length > 4) await page.keyboard.insertText(words.slice(4))
}

/** Takes the mouse from every locator of this process. */
export function takeTheMouse(page: Page): void {
  const all = Object.getPrototypeOf(page.locator('body')) as Locator & { isWithoutMouse?: boolean }
  if (all.isWithoutMouse) return
  all.isWithoutMouse = true
  const { click } = all

  all.click = async function (this: Locator) {
    await click.call(this, { trial: true })
    await ((await this.getAttribute('role')) === 'option' ? choose(this) : press(this))
  }
  all.focus = async function (this: Locator) {
    await reach(this)
  }
  all.press = async function (this: Locator, key: string) {
    await reach(this)
    await this.page().keyboard.press(key)
  }
  // A file is chosen by the field or by the button that opens the choice, as people do.
  all.setInputFiles = async function (this: Locator, files) {
    const [chooser] = await Promise.all([this.page().waitForEvent('filechooser'), this.click()])
    await chooser.setFiles(files as Parameters<FileChooser['setFiles']>[0])
  }
  all.check = async function (this: Locator) {
    if (!(await this.isChecked())) await press(this, 'Space')
  }
  all.uncheck = async function (this: Locator) {
    if (await this.isChecked()) await press(this, 'Space')
  }
  all.fill = async function (this: Locator, words: string) {
    const element = await reach(this)
    if ((await element.inputValue()) !== '') {
      await this.page().keyboard.press('Control+a')
      if (words === '') await this.page().keyboard.press('Delete')
    }
    await type(this.page(), words)
  }
  all.selectOption = async function (this: Locator, wanted) {
    const element = (await reach(this)) as ElementHandle<HTMLSelectElement>
    const { at, from, value } = await element.evaluate((select, one) => {
      const options = [...select.options]
      const label = typeof one === 'object' && one !== null && 'label' in one ? one.label : undefined
      const index = typeof one === 'object' && one !== null && 'index' in one ? one.index : undefined
      const found = index ?? options.findIndex((option) => (label === undefined ? option.value === one || option.label === one : option.label === label))
      return { at: found, from: select.selectedIndex, value: options[found]?.value ?? '' }
    }, wanted as string | { label?: string; index?: number })
    if (at < 0) throw new Error(`${String(this)} has no choice ${JSON.stringify(wanted)}.`)
    for (let step = from; step !== at; step += Math.sign(at - from)) await this.page().keyboard.press(at > from ? 'ArrowDown' : 'ArrowUp')
    return [value]
  }
}
