// Reads a QR code from the camera. The browser's own detector is missing on Linux, so jsQR does it; loaded only when asked for.
const everyMs = 180;
let stream = null;
let timer = 0;

export async function start(video, page) {
  stop();
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } });
  } catch {
    return false;
  }
  video.srcObject = stream;
  await video.play();
  if (!globalThis.jsQR) await import('/lib/jsqr/jsQR.js');
  await page.invokeMethodAsync('Running');
  const canvas = document.createElement('canvas');
  const look = async () => {
    if (!stream) return;
    const [width, height] = [video.videoWidth, video.videoHeight];
    if (width && height) {
      Object.assign(canvas, { width, height });
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      pen.drawImage(video, 0, 0);
      const found = globalThis.jsQR(pen.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: 'dontInvert' });
      if (found?.data) { stop(); await page.invokeMethodAsync('Read', found.data.slice(0, 2000)); return; }
    }
    timer = setTimeout(look, everyMs);
  };
  timer = setTimeout(look, 0);
  return true;
}

export function stop() {
  clearTimeout(timer);
  stream?.getTracks().forEach(track => track.stop());
  stream = null;
}
