// The keys of the desk. A pair is never judged by a press that was meant for the one before it, nor before both pictures are there.
const restMs = 600;
let openedAt = 0;
let shown = null;
let observer = null;

const panel = () => document.querySelector('[data-pair]');
const isWhole = () => [...panel().querySelectorAll('img')].every(image => image.complete && image.naturalWidth > 0);

function watch() {
  if (!panel() || panel().dataset.pair === shown) return;
  shown = panel().dataset.pair;
  openedAt = performance.now();
}

function keyDown(event) {
  if (event.isComposing || !/^F[489]$/.test(event.key) || document.querySelector('dialog[open]')) return;
  const found = panel()?.querySelector(`[aria-keyshortcuts~="${event.key}"]`);
  if (!found) return;
  event.preventDefault();
  if (!event.repeat && performance.now() - openedAt > restMs && isWhole()) found.click();
}

export function attach() {
  watch();
  document.addEventListener('keydown', keyDown);
  observer = new MutationObserver(watch);
  observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-pair'] });
}

export function detach() {
  document.removeEventListener('keydown', keyDown);
  observer?.disconnect();
  shown = null;
}

export function focusOn() {
  document.querySelector('[data-focus="pair"]')?.focus({ preventScroll: true });
}
