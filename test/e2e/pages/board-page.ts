import type { Locator, Page } from '@playwright/test'

/** The canvas as a user meets it: by what nodes are, and where. */
export class BoardPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  node(id: string): Locator {
    return this.page.locator(`[data-id="${id}"]`).first()
  }

  /** Centre of a node in window pixels. */
  async centre(id: string): Promise<{ x: number; y: number }> {
    const box = await this.node(id).boundingBox()
    if (!box) throw new Error(`node ${id} is not on screen`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  async click(id: string): Promise<void> {
    const { x, y } = await this.centre(id)
    await this.page.mouse.click(x, y)
  }

  async relabel(id: string, label: string): Promise<void> {
    const { x, y } = await this.centre(id)
    await this.page.mouse.dblclick(x, y)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.insertText(label)
    await this.page.keyboard.press('Enter')
  }

  /** Presses the mouse at one place, moves to another in steps as a hand does, and lets go. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 8 })
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
    await this.page.mouse.up()
  }
}
