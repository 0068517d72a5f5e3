// A worker of its own: a picture that its decoder can't stand ends this thread and nothing else, and its memory goes with it.
const { parentPort } = require('node:worker_threads')
const { PhotonImage, resize, SamplingFilter } = require('@silvia-odwyer/photon-node')

const QUALITY = 80
const CHANNELS = 4
const WHITE = 255

// Where a point of the upright picture lies in the one that the camera wrote, w × h. Exif 2.3, §4.6, orientation.
const turns = {
  1: (x, y) => [x, y],
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, w, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, w, h) => [y, h - 1 - x],
  7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
  8: (x, y, w) => [w - 1 - y, x],
}

// Upright and on white paper: a JPEG has no glass.
function upright(picture, turn) {
  const [w, h] = [picture.get_width(), picture.get_height()]
  const [width, height] = turn > 4 ? [h, w] : [w, h]
  const from = picture.get_raw_pixels()
  const points = new Uint8Array(from.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [left, top] = turns[turn](x, y, w, h)
      const [at, to] = [(top * w + left) * CHANNELS, (y * width + x) * CHANNELS]
      const alpha = from[at + 3] / WHITE
      for (let channel = 0; channel < 3; channel += 1)
        points[to + channel] = from[at + channel] * alpha + WHITE * (1 - alpha)
      points[to + 3] = WHITE
    }
  return new PhotonImage(points, width, height)
}

function drawn(picture, side, turn) {
  const scale = side / Math.max(picture.get_width(), picture.get_height())
  const length = (points) => Math.max(1, Math.round(points * scale))
  const small = resize(picture, length(picture.get_width()), length(picture.get_height()), SamplingFilter.Triangle)
  const turned = upright(small, turn)
  const bytes = turned.get_bytes_jpeg(QUALITY)
  turned.free()
  small.free()
  return bytes
}

parentPort.on('message', ({ bytes, sides, turn }) => {
  const picture = PhotonImage.new_from_byteslice(bytes)
  const all = sides.map((side) => drawn(picture, side, turn))
  picture.free()
  parentPort.postMessage(all)
})

parentPort.postMessage('ready')
