import { PhotonImage } from '@silvia-odwyer/photon-node'
import { imageSize } from 'image-size'
import { turnedBy } from '../../visits/photos/jpegTurn'
import { openStudio } from './studio'

const [WIDTH, HEIGHT] = [400, 300]
const studio = openStudio()
afterAll(() => studio.close())

/** Red above on the left, blue above on the right, green below, and glass in the lower right corner. */
function picture(): PhotonImage {
  const points = new Uint8Array(WIDTH * HEIGHT * 4).fill(255)
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const [left, above] = [at % WIDTH < WIDTH / 2, at < (WIDTH * HEIGHT) / 2]
    const color = above ? (left ? [255, 0, 0, 255] : [0, 0, 255, 255]) : left ? [0, 255, 0, 255] : [0, 0, 0, 0]
    points.set(color, at * 4)
  }
  return new PhotonImage(points, WIDTH, HEIGHT)
}

/** The colours of the four corners: above left, above right, below left, below right. */
function corners(jpeg: Buffer): string {
  const drawn = PhotonImage.new_from_byteslice(jpeg)
  const [width, height, points] = [drawn.get_width(), drawn.get_height(), drawn.get_raw_pixels()]
  const nameAt = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = points.slice((y * width + x) * 4)
    if (red > 200 && green > 200) return 'white'
    return red > 200 ? 'red' : green > 200 ? 'green' : blue > 200 ? 'blue' : 'black'
  }
  const [right, below] = [width - 4, height - 4]
  return [nameAt(4, 4), nameAt(right, 4), nameAt(4, below), nameAt(right, below)].join(' ')
}

test('a picture is drawn with its longer side as asked, glass on white paper', async () => {
  const png = Buffer.from(picture().get_bytes())
  const drawn = await studio.draw({ bytes: png, sides: [200, 100], turn: 1 })
  expect(drawn?.map((one) => imageSize(one))).toMatchObject([
    { type: 'jpg', width: 200, height: 150 },
    { type: 'jpg', width: 100, height: 75 },
  ])
  expect(corners(drawn?.[0] ?? png)).toBe('red blue green white')
})

test.each([
  [1, 'red blue green black'],
  [2, 'blue red black green'],
  [3, 'black green blue red'],
  [4, 'green black red blue'],
  [5, 'red green blue black'],
  [6, 'green red black blue'],
  [7, 'black blue green red'],
  [8, 'blue black red green'],
])('a photo whose camera lay %i is drawn upright, and says nothing of it any more', async (turn, shown) => {
  const jpeg = Buffer.from(picture().get_bytes_jpeg(90))
  const photo = Buffer.concat([jpeg.subarray(0, 2), turnedBy(turn), jpeg.subarray(2)])
  const [drawn = photo] = (await studio.draw({ bytes: photo, sides: [100], turn })) ?? []
  expect(corners(drawn)).toBe(shown)
  expect(imageSize(drawn)).toMatchObject(turn > 4 ? { width: 75, height: 100 } : { width: 100, height: 75 })
  expect(imageSize(drawn).orientation).toBeUndefined()
})

test('what can’t be drawn is said to be so, and the next picture is drawn all the same', async () => {
  const png = Buffer.from(picture().get_bytes())
  expect(await studio.draw({ bytes: png.subarray(0, 100), sides: [100], turn: 1 })).toBeUndefined()
  expect(await studio.draw({ bytes: png, sides: [100], turn: 1 })).toHaveLength(1)
})

test('a thread that doesn’t start is no fault of the picture’s', async () => {
  const png = Buffer.from(picture().get_bytes())
  await expect(openStudio(0).draw({ bytes: png, sides: [10], turn: 1 })).rejects.toThrow()
})
