/** What the two files are called beside each other. */
export const sides: [string, string] = ['档案甲', '档案乙']
