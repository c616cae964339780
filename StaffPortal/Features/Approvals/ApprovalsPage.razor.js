// The supervisor's keys. A case is never decided by a press that was meant for the one before it: what was opened just now cannot be decided yet.
const restMs = 600;
let openedAt = 0;
let turn = null;
let observer = null;

const page = () => document.querySelector('[data-approvals]');
const lines = () => [...document.querySelectorAll('[data-line]')];
const control = name => [...document.querySelectorAll(`[data-approvals] [aria-keyshortcuts~="${name}"]`)].find(found => found.getClientRects().length > 0);

function watch() {
  if (page()?.dataset.turn === turn) return;
  turn = page()?.dataset.turn;
  openedAt = performance.now();
}

function move(by) {
  const all = lines();
  if (all.length === 0) return;
  const at = all.findIndex(line => line.getAttribute('aria-current') === 'true');
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  next.focus();
  if (next !== all[at]) next.click();
}

function keyDown(event) {
  if (event.isComposing || document.querySelector('dialog[open]')) return;
  if (event.key === 'F4' || event.key === 'F9') {
    event.preventDefault();
    if (!event.repeat && performance.now() - openedAt > restMs) control(event.key)?.click();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !document.activeElement?.matches('input, textarea, select')) {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  }
}

export function attach() {
  watch();
  document.addEventListener('keydown', keyDown);
  observer = new MutationObserver(watch);
  observer.observe(page(), { attributes: true, attributeFilter: ['data-turn'] });
}

export function detach() {
  document.removeEventListener('keydown', keyDown);
  observer?.disconnect();
}

/** Focus goes to the case that was opened; where the officer is about to choose among the lines it stays there. */
export function focusOn(target) {
  if (document.activeElement?.matches('[data-line]')) return;
  document.querySelector(`[data-focus="${target}"]`)?.focus({ preventScroll: true });
}
