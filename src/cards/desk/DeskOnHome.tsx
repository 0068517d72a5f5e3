/** A mini-program brings its main package whole. */
export { Desk as DeskOnHome } from './Desk'
