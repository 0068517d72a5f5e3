declare class ModuleSizes {
  apply(compiler: unknown): void
}
export = ModuleSizes
