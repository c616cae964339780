// Two short tones, once for what is new; made here, so that nothing is fetched when it must be heard.
const tones = [[880, 0], [660, .18]];
let audio = null;

export async function ring() {
  audio ??= new AudioContext();
  // a page that nobody has touched yet may not sound; the mark stands there all the same
  if (audio.state !== 'running') await Promise.race([audio.resume(), new Promise(over => setTimeout(over, 300))]);
  if (audio.state !== 'running') return;
  for (const [frequency, after] of tones) {
    const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
    const at = audio.currentTime + after;
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(.0001, at);
    loudness.gain.exponentialRampToValueAtTime(.25, at + .02);
    loudness.gain.exponentialRampToValueAtTime(.0001, at + .16);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + .17);
  }
}
