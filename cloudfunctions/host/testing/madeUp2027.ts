/**
 * A notice for 2027 that was made up for tests: the festivals stand on their true days, the days around them are invented.
 * The real one is the State Council's.
 */
export const madeUp2027 = `年份,2027
文号,编造的示例〔2026〕0号
网址,https://example.org/2027
发布日期,2026-11-20
放假,2027-01-01,2027-01-03,元旦
放假,2027/2/5,2027/2/12,春节
上班,2027-01-30,,春节
上班,2027-02-14,,春节
放假,2027-04-03,2027-04-05,清明节
放假,2027-05-01,2027-05-05,劳动节
上班,2027-05-08,,劳动节
放假,2027-06-09,,端午节
放假,2027-09-15,,中秋节
放假,2027-10-01,2027-10-07,国庆节
上班,2027-09-26,,国庆节
上班,2027-10-09,,国庆节
`
