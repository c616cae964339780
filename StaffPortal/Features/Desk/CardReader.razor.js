import { begin, end, enter } from './DeskPage.razor.js';

// Speaks to the reader service of this machine (docs/operations.md, "Card reader"). What it reads stays in this page's memory, and only until
// the case of that very number stands open; a card that is laid on meanwhile is told and not taken.
const retryMs = 2000;
const waitMs = 15000;
const longest = 200000;             // characters of a message, its photo included
const states = { gone: 0, ready: 1, read: 2, caseOpen: 3, unreadable: 4 };
const plain = text => text.replace(/\s/g, '').toUpperCase();

function cardOf(text) {
  try {
    const card = text.length > longest ? null : JSON.parse(text);
    const good = card?.version === 1 && card.type === 'card' && typeof card.number === 'string' && card.number.length > 0 && card.number.length <= 64;
    return good ? { number: plain(card.number), name: typeof card.name === 'string' ? card.name.slice(0, 64) : '', photo: typeof card.photoJpeg === 'string' ? card.photoJpeg : '' } : null;
  } catch { return null; }
}

function bytesOf(base64) {
  try { return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)); } catch { return null; }
}

class CardReader {
  constructor(address, owner) {
    Object.assign(this, { address, owner, card: null, over: false });
    this.observer = new MutationObserver(() => this.follow());
    this.observer.observe(document.querySelector('[data-desk]'), { subtree: true, childList: true, attributes: true, attributeFilter: ['data-shown', 'aria-busy'] });
    this.connect();
  }
  tell(what, value) { return this.owner.invokeMethodAsync(what, value).catch(() => { /* the reconnect dialog tells of a lost connection */ }); }
  connect() {
    if (this.over) return;
    this.socket = new WebSocket(this.address);
    this.socket.onopen = () => this.tell('ReaderChanged', states.ready);
    this.socket.onmessage = event => this.read(String(event.data));
    this.socket.onclose = () => {
      if (this.over) return;
      this.tell('ReaderChanged', states.gone);
      this.retry = setTimeout(() => this.connect(), retryMs);
    };
  }
  read(text) {
    const card = cardOf(text);
    if (!card) { this.tell('ReaderChanged', states.unreadable); return; }
    if (!enter(card.number)) { this.tell('ReaderChanged', states.caseOpen); return; }
    this.card = card;
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => { this.card = null; }, waitMs);
  }
  async follow() {
    const field = document.querySelector('[data-focus="number"]');
    const [, caseId] = location.pathname.match(/^\/desk\/([0-9a-f-]{36})$/) ?? [];
    if (!this.card || !caseId || plain(field?.dataset.shown ?? '') !== this.card.number || document.querySelector('[data-desk]').getAttribute('aria-busy') === 'true') return;
    const { name, photo } = this.card;
    this.card = null;
    begin();
    try {
      await this.send(caseId, photo);
      await this.tell('CardRead', name);
    } finally { end(); }
  }
  // a card without a photo, or with one that cannot be read, is still a card
  async send(caseId, photo) {
    const bytes = bytesOf(photo);
    if (!bytes || bytes.length === 0) return;
    await fetch(`/desk/cases/${caseId}/card-photo`, {
      method: 'POST', body: new Blob([bytes], { type: 'image/jpeg' }),
      headers: { 'X-Request-Id': crypto.randomUUID(), RequestVerificationToken: document.querySelector('meta[name="antiforgery"]').content },
    }).catch(() => { /* the connection is lost, which the page tells */ });
  }
  stop() {
    this.over = true;
    this.card = null;
    clearTimeout(this.retry);
    clearTimeout(this.forgetting);
    this.observer.disconnect();
    this.socket?.close();
  }
}

export function attach(address, owner) { return new CardReader(address, owner); }
