/** Whether a key is Tab; with Shift, WebKit on Linux names it by its place on the keyboard alone. */
export function isTab({ key, code }: KeyboardEvent): boolean {
  return key === 'Tab' || code === 'Tab';
}
