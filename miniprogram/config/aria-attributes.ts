const labels = {
  "aria-role": "",
  "aria-label": "",
  "aria-hidden": "",
  "aria-checked": "",
  "aria-selected": "",
  "aria-expanded": "",
  "aria-live": "",
};

/** The attributes for screen readers that WeChat knows and Taro's own templates leave out, by component. */
export const ariaAttributes = {
  View: labels,
  Text: { "aria-role": "", "aria-label": "", "aria-hidden": "" },
  Image: { "aria-role": "", "aria-label": "", "aria-hidden": "" },
  Button: { "aria-role": "", "aria-label": "" },
  Input: { "aria-label": "" },
  Textarea: { "aria-label": "" },
  Picker: { "aria-role": "", "aria-label": "" },
};
