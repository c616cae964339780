// F4 and F9 press the visible control that names them, wherever focus stands; focus goes where the work goes on.
const onKey = event => {
  if (event.repeat || event.altKey || event.ctrlKey || !/^F[49]$/.test(event.key)) return;
  const found = [...document.querySelectorAll(`[aria-keyshortcuts~="${event.key}"]`)].find(control => control.getClientRects().length > 0);
  if (!found) return;
  event.preventDefault();
  if (found.getAttribute('aria-disabled') !== 'true') found.click();
};

export function attach() { document.addEventListener('keydown', onKey); }
export function detach() { document.removeEventListener('keydown', onKey); }
export function focusOn(name) { document.querySelector(`[data-focus="${name}"]`)?.focus(); }
