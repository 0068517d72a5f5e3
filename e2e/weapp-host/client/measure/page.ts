import type { PageTree, ShownImage, TapTarget } from '../../measurements'
import { CONTROLS } from '../controls'
import type { HostElement } from '../elements/control'

const LONGEST_NAME = 60

/** Elements that stand in the program's template; what the host draws inside `<wx-input>` or `<wx-image>` doesn't count. */
const isNode = (element: Element) => element.tagName.includes('-') || element.tagName === 'COMP'
const childrenOf = (element: Element) => Array.from(element.children).filter(isNode)

export function treeOf(page: Element): PageTree {
  const tree: PageTree = { nodes: 0, depth: 0, mostChildren: 0, mostChildrenOf: '' }
  const visit = (element: Element, depth: number) => {
    const children = childrenOf(element)
    tree.nodes++
    tree.depth = Math.max(tree.depth, depth)
    if (children.length > tree.mostChildren) {
      tree.mostChildren = children.length
      tree.mostChildrenOf = `${element.tagName.toLowerCase()}.${element.className}`
    }
    children.forEach((child) => visit(child, depth + 1))
  }
  visit(page, 1)
  return tree
}

export function imagesOf(page: Element): ShownImage[] {
  return Array.from(page.querySelectorAll('wx-image')).map((element) => {
    const inner = (element as HostElement).hostInner as HTMLImageElement
    const { width, height } = element.getBoundingClientRect()
    return {
      source: inner.src.slice(0, 120),
      natural: { width: inner.naturalWidth, height: inner.naturalHeight },
      shown: { width, height },
    }
  })
}

const nameOf = (element: Element) =>
  (element.getAttribute('aria-label') || element.textContent || '').trim().slice(0, LONGEST_NAME)

export function targetsOf(page: Element): TapTarget[] {
  return Array.from(page.querySelectorAll(CONTROLS)).map((element) => {
    const { width, height, left, top } = element.getBoundingClientRect()
    return {
      kind: element.getAttribute('aria-role') || element.tagName.toLowerCase(),
      name: nameOf(element),
      isDisabled: element.closest('[data-disabled]') !== null,
      box: { left, top, width, height },
    }
  })
}
