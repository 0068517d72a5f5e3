// For the compiler and the tests; the builds take index.weapp.ts or index.h5.ts.
export { http as transport } from './http.h5'
