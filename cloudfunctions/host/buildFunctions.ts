import { buildFunctions } from '../../config/functions'

/** Run by build.cjs with the folder to build into. */
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say where to build the functions to.')
void buildFunctions(folder)
