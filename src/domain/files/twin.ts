/** Smaller twins of a picture, and the longer side of each in points: a tile in a list, and a sheet that fits a screen. */
export const twinSides = { tile: 320, sheet: 1280 } as const
export type Twin = keyof typeof twinSides

/**
 * What a picture may have in points to get twins: 16 million take 290 MB to draw, and the timer's function has 512. A larger one
 * is shown as it came.
 */
const POINTS_AT_MOST = 16_000_000

/** The twins that a picture of this size is worth. */
export function twinsFor({ width, height }: { width: number; height: number }): Twin[] {
  if (width * height > POINTS_AT_MOST) return []
  const longest = Math.max(width, height)
  return (['sheet', 'tile'] as const).filter((twin) => longest > twinSides[twin])
}
