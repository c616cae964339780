// What every page needs of the browser: the look, the clock, the watermark, and the antiforgery token of plain forms.
const root = document.documentElement;
const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* storage shut off: for this page only */ } };

class LookSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this);
    this.show();
  }
  handleEvent() {
    if (this.getAttribute('look') === 'theme') {
      const dark = root.dataset.theme !== 'dark';
      if (dark) root.dataset.theme = 'dark'; else delete root.dataset.theme;
      remember('look.theme', dark ? 'dark' : 'light');
    } else {
      const large = !('large' in root.dataset);
      if (large) root.dataset.large = '1'; else delete root.dataset.large;
      remember('look.large', large ? '1' : '0');
    }
    this.show();
  }
  show() {
    if (this.getAttribute('look') === 'large') this.querySelector('button')?.setAttribute('aria-pressed', 'large' in root.dataset);
  }
}

const parts = (language, options) => new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', hour12: false, ...options });

// The server's clock, kept running here: the desk decides by the server's time, so that is the time it shows.
class PortalClock extends HTMLElement {
  connectedCallback() {
    this.offset = Number(this.getAttribute('now')) - Date.now();
    const language = root.lang || 'zh-CN';
    this.day = parts('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });   // 2026-11-20
    this.weekday = parts(language, { weekday: 'long' });
    this.time = parts(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
    this.shown = this.appendChild(document.createElement('span'));
    this.strong = this.appendChild(document.createElement('b'));
    this.timer = setInterval(() => this.tick(), 1000);
    this.tick();
  }
  disconnectedCallback() { clearInterval(this.timer); }
  tick() {
    const now = new Date(Date.now() + this.offset);
    this.shown.textContent = `${this.day.format(now)} ${this.weekday.format(now)} `;
    this.strong.textContent = this.time.format(now);
  }
}

class PortalWatermark extends HTMLElement {
  connectedCallback() {
    this.minute = parts('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
    const svg = (name, attributes, parent) => {
      const node = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return parent.appendChild(node);
    };
    const sheet = svg('svg', { width: '100%', height: '100%', 'aria-hidden': 'true' }, this);
    const pattern = svg('pattern', { id: 'watermark', width: 420, height: 190, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-20)' }, svg('defs', {}, sheet));
    this.marks = [[8, 44], [218, 139]].map(([x, y]) => svg('text', { x, y, 'font-size': 15, fill: 'currentColor' }, pattern));
    svg('rect', { width: '100%', height: '100%', fill: 'url(#watermark)' }, sheet);
    this.timer = setInterval(() => this.mark(), 10000);
    this.mark();
  }
  disconnectedCallback() { clearInterval(this.timer); }
  mark() {
    const text = `${this.getAttribute('text')} ${this.minute.format(new Date()).slice('2026-'.length)}`;
    for (const mark of this.marks) mark.textContent = text;
  }
}

// How long it is to an instant, by the server's clock; the look says whether a rule speaks of it already.
class PortalCountdown extends HTMLElement {
  static observedAttributes = ['to', 'now'];
  connectedCallback() {
    this.timer = setInterval(() => this.tick(), 1000);
    this.tick();
  }
  disconnectedCallback() { clearInterval(this.timer); }
  attributeChangedCallback(name, _, value) {
    if (name === 'now') this.offset = Number(value) - Date.now();
    if (this.isConnected) this.tick();
  }
  tick() {
    const shown = this.querySelector('span');
    if (!shown) return;
    const left = Number(this.getAttribute('to')) - (Date.now() + this.offset);
    const minutes = Math.floor(Math.abs(left) / 60000);
    const days = Math.floor(minutes / 1440);
    const clock = `${days > 0 ? days + ' d ' : ''}${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
    shown.textContent = left < 0 ? this.getAttribute('gone') : `${this.getAttribute('ahead')} ${clock}`;
    for (const state of ['refuse', 'note', 'wait']) this.classList.remove(state);
    this.classList.add(left < this.getAttribute('close') * 60000 ? 'refuse' : left < this.getAttribute('soon') * 60000 ? 'note' : 'wait');
  }
}

customElements.define('portal-countdown', PortalCountdown);
customElements.define('look-switch', LookSwitch);
customElements.define('portal-clock', PortalClock);
customElements.define('portal-watermark', PortalWatermark);

document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-plain')) return;
  let field = form.querySelector('input[name="__RequestVerificationToken"]');
  if (!field) {
    field = form.appendChild(document.createElement('input'));
    field.type = 'hidden';
    field.name = '__RequestVerificationToken';
  }
  field.value = document.querySelector('meta[name="antiforgery"]')?.content ?? '';
  const back = form.querySelector('input[name="returnUrl"]');
  if (back) back.value = location.pathname;
}, true);
