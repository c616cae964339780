import { begin, end } from './DeskPage.razor.js';

const fillers = /[\s\p{Cc}\-\u2010-\u2014\u2212\uFF0D\u200B\u200E\u200F\uFEFF]/gu;
const plain = text => text.replace(fillers, '').replace(/[\uFF10-\uFF19]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xFEE0)).replace(/[x\uFF58\uFF38]/g, 'X');
// by characters, not by their halves: a mistyped rare character stays whole
const grouped = text => {
  const all = [...text];
  return [all.slice(0, 6), all.slice(6, 10), all.slice(10, 14), all.slice(14)].filter(part => part.length > 0).map(part => part.join('')).join(' ');
};

class NumberBox {
  constructor(input, owner) {
    [this.input, this.owner, this.told] = [input, owner, ''];
    input.addEventListener('input', event => { if (!event.isComposing) this.typed(); });
    input.addEventListener('compositionend', () => this.typed());
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.ctrlKey || event.isComposing || event.repeat) return;
      event.preventDefault();
      this.typed();
      this.tell('NumberEntered');
    });
    // set with the drawing itself, not by a later call: a key typed in between would be lost
    new MutationObserver(() => this.show()).observe(input, { attributes: true, attributeFilter: ['data-shown'] });
    if (input.dataset.shown) this.show();
    else if (input.value !== '') this.typed();   // typed before this script was here
  }
  typed() {
    const { input } = this;
    // a script or an extension knows no maxlength, and a message that is too long would end the connection
    const text = plain(input.value.slice(0, input.maxLength));
    const before = plain(input.value.slice(0, input.selectionStart)).length;
    input.value = grouped(text);
    const caret = grouped(text.slice(0, before)).length;
    input.setSelectionRange(caret, caret);
    if (text === this.told) return;
    this.told = text;
    this.tell('NumberTyped', text);
  }
  async tell(what, ...details) {
    begin();
    try { await this.owner.invokeMethodAsync(what, ...details); } catch { /* the reconnect dialog tells of a lost connection */ } finally { end(); }
  }
  show() {
    const { shown } = this.input.dataset;
    if (shown === undefined) return;
    this.input.value = shown;
    this.told = plain(shown);
    begin();
    end();
  }
}

export function attach(input, owner) { return new NumberBox(input, owner); }
