const roles = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option']

/** What a finger is meant to meet: WeChat's own controls, and whatever says that it is one. */
export const CONTROLS =
  'wx-button, wx-input, wx-textarea, wx-switch, wx-picker, wx-navigator, wx-checkbox, wx-radio, wx-slider, ' +
  roles.map((role) => `[aria-role="${role}"]`).join(', ')
