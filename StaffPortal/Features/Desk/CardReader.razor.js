import { begin, end, enter } from './DeskPage.razor.js';

// Speaks to the reader service of this machine (docs/operations.md, "Card reader and document camera"). What it reads stays in this page's memory,
// and only until the case of that very number stands open; a card that is laid on meanwhile is told and not taken. A picture of a document goes to
// the document whose dialog is open, else to the one that was entered last and has none.
const retryMs = 2000;
const waitMs = 15000;
const longest = { card: 200000, document: 12000000 };   // characters of a message, its picture included
const states = { gone: 0, ready: 1, read: 2, caseOpen: 3, unreadable: 4, noDocument: 5 };
const plain = text => text.replace(/\s/g, '').toUpperCase();

function messageOf(text) {
  try {
    const message = text.length > longest.document ? null : JSON.parse(text);
    return message?.version === 1 && text.length <= (longest[message.type] ?? 0) ? message : null;
  } catch { return null; }
}

function cardOf(message) {
  const good = message?.type === 'card' && typeof message.number === 'string' && message.number.length > 0 && message.number.length <= 64;
  return good ? { number: plain(message.number), name: typeof message.name === 'string' ? message.name.slice(0, 64) : '', photo: typeof message.photoJpeg === 'string' ? message.photoJpeg : '' } : null;
}

function bytesOf(base64) {
  try { return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)); } catch { return null; }
}

class CardReader {
  constructor(address, owner) {
    Object.assign(this, { address, owner, held: null, over: false });
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
    const message = messageOf(text);
    if (message?.type === 'document') { this.readDocument(message); return; }
    const card = cardOf(message);
    if (!card) { this.tell('ReaderChanged', states.unreadable); return; }
    if (!enter(card.number)) { this.tell('ReaderChanged', states.caseOpen); return; }
    this.hold({ card });
  }
  readDocument(message) {
    const picture = typeof message.jpeg === 'string' ? bytesOf(message.jpeg) : null;
    if (!picture || picture.length === 0) { this.tell('ReaderChanged', states.unreadable); return; }
    this.hold({ picture });
    this.follow();
  }
  hold(read) {
    this.held = read;
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => { this.held = null; }, waitMs);
  }
  async follow() {
    if (!this.held || document.querySelector('[data-desk]').getAttribute('aria-busy') === 'true') return;
    const { card, picture } = this.held;
    const [, caseId] = location.pathname.match(/^\/desk\/([0-9a-f-]{36})$/) ?? [];
    const shown = plain(document.querySelector('[data-focus="number"]')?.dataset.shown ?? '');
    if (card && (!caseId || shown !== card.number)) return;
    this.held = null;
    begin();
    try {
      if (card) await this.takeCard(caseId, card);
      else await this.takeDocument(caseId, picture);
    } finally { end(); }
  }
  // a card without a photo, or with one that cannot be read, is still a card
  async takeCard(caseId, card) {
    const photo = bytesOf(card.photo);
    if (photo?.length > 0) await this.send(`/desk/cases/${caseId}/card-photo`, photo);
    await this.tell('CardRead', card.name);
  }
  async takeDocument(caseId, picture) {
    const opened = document.querySelector('dialog[open] [data-path^="evidence-picture/"]')?.dataset.path;
    const path = caseId ? opened ?? await this.tell('UnpicturedDocument') : null;
    if (!path) { await this.tell('ReaderChanged', states.noDocument); return; }
    if (await this.send(`/desk/cases/${caseId}/${path}?source=camera`, picture)) await this.tell('DocumentRead');
    else await this.tell('ReaderChanged', states.unreadable);
  }
  async send(address, jpeg) {
    const answer = await fetch(address, {
      method: 'POST', body: new Blob([jpeg], { type: 'image/jpeg' }),
      headers: { 'X-Request-Id': crypto.randomUUID(), RequestVerificationToken: document.querySelector('meta[name="antiforgery"]').content },
    }).catch(() => null /* the connection is lost, which the page tells */);
    return answer?.ok === true;
  }
  stop() {
    this.over = true;
    this.held = null;
    clearTimeout(this.retry);
    clearTimeout(this.forgetting);
    this.observer.disconnect();
    this.socket?.close();
  }
}

export function attach(address, owner) { return new CardReader(address, owner); }
