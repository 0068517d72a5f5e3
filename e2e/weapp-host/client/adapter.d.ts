// The package names a declaration file that it doesn't ship; this is what of it is used.
declare module 'glass-easel-miniprogram-adapter' {
  type Definition = Record<string, unknown>
  type Definer = {
    Page(definition: Definition): void
    Component(definition?: Definition): unknown
    Behavior(definition: Definition): unknown
  }
  export class CodeSpace {
    componentEnv<T>(path: string, define: (definer: Definer) => T): T
    addComponentStaticConfig(path: string, config: Definition): void
    addCompiledTemplate(path: string, template: Definition): void
    addStyleSheet(path: string, address: undefined, scope: string): void
    prepareComponentOptions(is: string, options: unknown): Definition[]
    getComponentSpace(): {
      setGlobalUsingComponent(tag: string, component: unknown): void
      getComponentByUrl(url: string, base: string): unknown
    }
  }
  export type PageInstance = Definition & {
    setData?(data: Definition): void
    createSelectorQuery(): unknown
    createIntersectionObserver(options: unknown): unknown
  }
  export class Root {
    get(): PageInstance
    getComponent(): { $$: HTMLElement; triggerPageLifetime?(name: string, values: unknown[]): void }
    attach(parent: unknown, placeholder: unknown): void
    release(): void
  }
  export class MiniProgramEnv {
    getGlobalCodeSpace(): CodeSpace
    createCodeSpace(id: string, isMain: boolean): CodeSpace
    associateBackend(backend: unknown): { createRoot(tag: string, space: CodeSpace, url: string): Root }
  }
}
