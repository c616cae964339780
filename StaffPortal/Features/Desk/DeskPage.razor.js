// One keyboard for the whole desk. A shortcut presses the visible control that names it in aria-keyshortcuts, wherever focus stands.
// An officer types faster than a round trip: while the desk works, keys are remembered and pressed in their order as soon as their
// control can be used. When the desk is idle and the control still cannot be used, what was remembered is forgotten: nothing is ever
// judged or issued later than the officer meant it.
const holdMs = 3000;
const answerMs = 1500;
const managed = /^(F1|F2|F3|F4|F6|F7|F8|F9|F10|Alt\+[123]|Control\+Enter|Escape)$/;
let working = 0;
let remembered = [];
let awaited = null;
let leftAt = -holdMs;
let observer = null;
// since his last press the officer went to a field himself: what the press did brings him nowhere else, or he would type into another field
let wandered = false;

const desk = () => document.querySelector('[data-desk]');
const nameOf = event => (event.ctrlKey ? 'Control+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + event.key;
const number = () => document.querySelector('[data-focus="number"]');
// a dialog that stands open has the keys to itself
const scope = () => document.querySelector('dialog[open]') ?? document;
const control = name => [...scope().querySelectorAll(`[aria-keyshortcuts~="${name}"]`)].find(found => found.getClientRects().length > 0);
const usable = found => found && !found.disabled && found.getAttribute('aria-disabled') !== 'true';

/** Work that the server cannot see yet: a number on its way, a picture being sent. */
export function begin() { working++; }
export function end() { working--; press(); }

// a dialog in the page that is not open is on its way in or out: a key would meet it half there, and what it opens would be closed with it
function busy() {
  if (awaited && (desk()?.dataset.turn !== awaited.turn || performance.now() - awaited.at > answerMs)) awaited = null;
  return working > 0 || awaited !== null || desk()?.getAttribute('aria-busy') === 'true' || desk()?.querySelector('dialog:not([open])') != null;
}

function click(found, name) {
  if (name === 'Escape') leftAt = performance.now();
  awaited = { turn: desk()?.dataset.turn, at: performance.now() };
  setTimeout(press, answerMs + 10);
  found.click();
}

function press() {
  while (remembered.length > 0) {
    if (performance.now() - remembered[0].at > holdMs) { remembered = []; return; }
    if (busy()) return;
    const { name, text } = remembered[0];
    if (text) {
      const field = number();
      // the field takes the last traveller's number away first, and calls here again
      if (!field || field.readOnly || field.value !== (field.dataset.shown ?? field.value)) return;
      remembered.shift();
      write(text);
      continue;
    }
    const found = control(name);
    if (!usable(found)) { remembered = []; return; }
    remembered.shift();
    // the desk moves on: what was typed behind this key has its time from here
    for (const later of remembered) later.at = performance.now();
    setTimeout(press, holdMs + 10);
    click(found, name);
  }
}

// what stands typed in a field is told first: its change would otherwise come behind what the key does
function tellTyped() {
  const field = document.activeElement;
  if (field?.dataset.saved === undefined || field.value === field.dataset.saved) return;
  awaited = { turn: desk()?.dataset.turn, at: performance.now() };
  setTimeout(press, answerMs + 10);
  field.blur();
}

function keyDown(event) {
  if (event.isComposing) return;
  const name = nameOf(event);
  if (event.key === 'Tab') wandered = true;
  else if (event.key === 'Enter') wandered = false;
  // large type waits for nothing: the desk's server has no part in it
  if (name === 'Insert') { event.preventDefault(); control(name)?.click(); return; }
  if (!managed.test(name)) { toNumber(event); return; }
  const dialog = document.querySelector('dialog[open]');
  if (dialog && name === 'Escape') return;
  event.preventDefault();
  if (event.repeat) return;
  // the one key that does not wait for the desk: it ends the waiting
  const cancel = name === 'Escape' && document.querySelector('[data-cancel]');
  if (cancel) { remembered = []; cancel.click(); return; }
  if (name === 'Escape' && remembered.length > 0) { remembered = []; return; }
  tellTyped();
  if (busy()) { remembered.push({ name, at: performance.now() }); setTimeout(press, holdMs + 10); return; }
  const found = control(name);
  if (usable(found)) click(found, name);
}

// one after the other before the next message is sent: what is typed meanwhile comes behind it
function write(text) {
  const field = number();
  field.focus();
  field.setRangeText(text, field.value.length, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** A whole number from a reader, in place of what stands in the field; false while another traveller's case is open. */
export function enter(text) {
  const field = number();
  if (!field) return false;
  if (!field.readOnly) {
    field.value = '';
    write(text);
    return true;
  }
  if (performance.now() - leftAt >= holdMs) return false;
  remembered.push({ text, at: performance.now() });
  setTimeout(press, holdMs + 10);
  return true;
}

// digits typed, or sent by a scanner, while focus stands nowhere in particular belong into the number box;
// those of the next traveller's number may come while the desk still ends this case
function toNumber(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-9０-９xX]$/.test(event.key)) return;
  const field = number();
  const focused = document.activeElement;
  if (!field || document.querySelector('dialog[open]') || (focused !== field && focused?.matches('input, select, textarea, [contenteditable]'))) return;
  const last = remembered.at(-1);
  if (last?.text) {
    // behind those that still wait, or the digits would change places
    event.preventDefault();
    last.text += event.key;
    press();
  } else if (!field.readOnly) {
    if (/\d/.test(event.key.normalize('NFKC'))) field.focus();
  } else if (performance.now() - leftAt < holdMs || remembered.some(key => key.name === 'Escape')) {
    remembered.push({ text: event.key, at: performance.now() });
    setTimeout(press, holdMs + 10);
  }
}

// a number leads on by itself once it is whole
const isField = found => found.matches?.('input:not([data-focus$="number"]), select, textarea');
const isText = found => isField(found) && !found.matches('select, [type="checkbox"], [type="radio"]');

function wander(event) {
  if (isField(event.target)) wandered = true;
}

function settle(event) {
  if (!isText(event.target)) wandered = false;
}

function attachWandering(change) {
  for (const kind of ['pointerdown', 'input']) document[change](kind, wander, true);
  for (const kind of ['click', 'change']) document[change](kind, settle, true);
}

export function attach() {
  document.addEventListener('keydown', keyDown);
  attachWandering('addEventListener');
  observer = new MutationObserver(press);
  observer.observe(desk(), { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy', 'aria-disabled', 'aria-keyshortcuts', 'data-turn', 'open'] });
}

export function detach() {
  document.removeEventListener('keydown', keyDown);
  attachWandering('removeEventListener');
  observer?.disconnect();
  [working, remembered, awaited, wandered] = [0, [], null, false];
}

export function focusOn(target) {
  if (wandered && isField(document.activeElement)) return;
  // a control that cannot be used yet is no place to go on
  const found = [...document.querySelectorAll(`[data-focus~="${target}"]`)].find(candidate => candidate.getClientRects().length > 0 && usable(candidate));
  found?.focus({ preventScroll: true });
}
