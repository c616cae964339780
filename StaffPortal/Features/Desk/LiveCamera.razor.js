import { begin, end } from './DeskPage.razor.js';

const ratio = 358 / 441;           // of an identity photo (GA/T 461)
const longest = { face: 1200, document: 1600 };   // pixels of the longer side of the picture that is sent
const slowMs = 1000;
const tooLongMs = 30000;
const holdMs = 3000;
const sample = { face: { width: 146, height: 180 }, document: { width: 190, height: 142 }, everyMs: 340 };

const stateOf = error => ({ NotAllowedError: 'Denied', SecurityError: 'Denied', NotFoundError: 'Missing', OverconstrainedError: 'Missing', NotReadableError: 'InUse', AbortError: 'InUse' })[error?.name] ?? 'Unsupported';

/** The middle of a picture in the ratio of an identity photo; of a document all of it. */
function crop(width, height, whole) {
  if (whole) return { x: 0, y: 0, w: width, h: height };
  const [w, h] = width / height > ratio ? [height * ratio, height] : [width, width / ratio];
  return { x: (width - w) / 2, y: (height - h) / 2, w, h };
}

/** Mean luminance, share of blown-out pixels, and the variance of the Laplacian, which falls with the sharpness. */
function judge(pixels, width, height) {
  const grey = new Float32Array(width * height);
  let [sum, clipped] = [0, 0];
  for (let i = 0; i < grey.length; i++) {
    grey[i] = 0.299 * pixels[4 * i] + 0.587 * pixels[4 * i + 1] + 0.114 * pixels[4 * i + 2];
    sum += grey[i];
    if (grey[i] > 250) clipped++;
  }
  let [edge, edges, count] = [0, 0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const value = grey[at - 1] + grey[at + 1] + grey[at - width] + grey[at + width] - 4 * grey[at];
      edge += value;
      edges += value * value;
      count++;
    }
  }
  const mean = sum / grey.length;
  if (mean < 50) return 'TooDark';
  if (mean > 215 || clipped / grey.length > 0.3) return 'TooBright';
  return edges / count - (edge / count) ** 2 < 12 ? 'Blurred' : 'None';
}

class DeskCamera {
  constructor(video, owner, whole) {
    Object.assign(this, { video, owner, whole, left: false, stream: null, timer: null, hint: 'None', seen: 'None', sending: null });
    this.kind = whole ? 'document' : 'face';
    this.canvas = Object.assign(document.createElement('canvas'), sample[this.kind]);
    this.plugged = () => { if (!this.stream && this.lost) this.start(); };
    navigator.mediaDevices?.addEventListener?.('devicechange', this.plugged);
  }
  tell(what, value) { return this.owner.invokeMethodAsync(what, value).catch(() => { /* the reconnect dialog tells of a lost connection */ }); }

  /** Where the camera was allowed before it is started with the desk, so that the first traveller does not wait for it. */
  async warm() {
    try {
      const permission = await navigator.permissions.query({ name: 'camera' });
      if (permission.state === 'granted') this.start();
    } catch { /* this browser cannot tell: it starts with the first case */ }
  }
  /** Answers at once: an officer may leave the browser's question open for as long as he likes. */
  start() { this.open(); }
  async open() {
    if (this.left || this.stream || this.starting) return;
    if (!navigator.mediaDevices?.getUserMedia) { await this.tell('CameraChanged', 'Unsupported'); return; }
    this.starting = true;
    let held = true;
    const release = () => { if (held) { held = false; end(); } };
    begin();
    setTimeout(release, holdMs);
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { width: { ideal: this.whole ? 1920 : 1280 }, height: { ideal: this.whole ? 1440 : 960 }, facingMode: this.whole ? 'environment' : 'user' } });
      // nobody would be there to turn it off
      if (this.left) { this.stop(); return; }
      this.lost = false;
      this.stream.getVideoTracks()[0].addEventListener('ended', () => this.gone());
      this.video.srcObject = this.stream;
      await this.video.play();
      await this.tell('CameraChanged', 'Live');
    } catch (error) {
      this.stop();
      if (this.left) return;
      this.lost = true;
      await this.tell('CameraChanged', stateOf(error));
    } finally {
      this.starting = false;
      release();
    }
  }
  leave() {
    this.left = true;
    navigator.mediaDevices?.removeEventListener?.('devicechange', this.plugged);
    this.stop();
  }
  gone() {
    this.stop();
    this.lost = true;
    this.tell('CameraChanged', 'Unplugged');
  }
  stop() {
    this.watch(false);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = this.video.srcObject = null;
  }
  watch(shown) {
    if (shown === (this.timer !== null)) return;
    if (shown) this.timer = setInterval(() => this.look(), sample.everyMs);
    else { clearInterval(this.timer); this.timer = null; }
  }
  look() {
    if (this.video.readyState < 2 || document.hidden) return;
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    const { width, height } = sample[this.kind];
    this.draw(context, width, height);
    const now = judge(context.getImageData(0, 0, width, height).data, width, height);
    // said only when seen twice: a hand before the lens is no fault of the light
    if (now === this.seen && now !== this.hint) this.tell('HintChanged', this.hint = now);
    this.seen = now;
  }
  draw(context, width, height) {
    const part = crop(this.video.videoWidth, this.video.videoHeight, this.whole);
    context.drawImage(this.video, part.x, part.y, part.w, part.h, 0, 0, width, height);
  }
  async capture(address, requestId) {
    if (!this.stream || this.video.readyState < 2) return { code: 'CameraLost' };
    const part = crop(this.video.videoWidth, this.video.videoHeight, this.whole);
    const scale = Math.min(1, longest[this.kind] / Math.max(part.w, part.h));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(part.w * scale), height: Math.round(part.h * scale) });
    this.draw(canvas.getContext('2d'), canvas.width, canvas.height);
    this.video.pause();   // the picture that was taken stays in sight while it is sent
    try {
      const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.92));
      return await this.send(`${address}?source=camera`, blob, requestId);
    } finally {
      this.video.play().catch(() => { /* gone meanwhile: "ended" tells */ });
    }
  }
  async sendFile(input, address, requestId) {
    const file = input.files[0];
    input.value = '';
    return file ? await this.send(`${address}?source=file`, file, requestId) : { code: 'Empty' };
  }
  async send(address, body, requestId) {
    this.sending = new AbortController();
    const tooLong = setTimeout(() => this.sending?.abort('TimedOut'), tooLongMs);
    const slow = setTimeout(() => this.owner.invokeMethodAsync('SendingSlowly').catch(() => { }), slowMs);
    try {
      const answer = await fetch(address, {
        method: 'POST', body, signal: this.sending.signal,
        headers: { 'Content-Type': body.type || 'application/octet-stream', 'X-Request-Id': requestId, RequestVerificationToken: document.querySelector('meta[name="antiforgery"]').content },
      });
      const said = await answer.json().catch(() => ({}));
      return answer.ok ? { version: said.version } : { code: said.code ?? 'Failed', title: said.title };
    } catch (error) {
      return { code: error === 'TimedOut' ? error : error.name === 'AbortError' ? 'Cancelled' : 'NoConnection' };
    } finally {
      clearTimeout(slow);
      clearTimeout(tooLong);
      this.sending = null;
    }
  }
  cancel() { this.sending?.abort(); }
}

/** whole: nothing is cut off, as of a document. */
export function attach(video, owner, whole) { return new DeskCamera(video, owner, whole); }
