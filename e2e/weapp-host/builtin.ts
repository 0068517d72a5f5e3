/** Tags that WeChat itself renders, as `<wx-view>` and so on; everything else is a component of the program's own. */
export const builtinTags = (
  'view text button input textarea image scroll-view swiper swiper-item switch checkbox checkbox-group radio radio-group ' +
  'label form picker picker-view picker-view-column navigator icon progress slider rich-text web-view video canvas map camera ' +
  'audio cover-view cover-image movable-area movable-view open-data official-account ad page-container root-portal ' +
  'match-media editor live-player live-pusher'
).split(' ')
