// Draws every portrait and turns it into JPEG with a headless Chromium. How to run it: README.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { complete, livePicture, registerPhoto } from './face.mjs';
import { live, people } from './people.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const portraits = join(root, 'StaffPortal', 'Registers', 'Demonstration', 'Portraits');
const testData = join(root, 'StaffPortal.Tests', 'TestData');
const chromium = process.env.CHROMIUM ?? 'chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=60000'];

const pictures = [
  ...people.map(person => ({ file: join(portraits, `${person.name}.jpg`), svg: registerPhoto(complete(person)), wide: 358, high: 441 })),
  ...Object.entries(live).map(([name, change]) => ({
    file: join(testData, `live-${name}.jpg`), svg: livePicture(complete({ ...people.find(person => person.name === name), ...change })), wide: 640, high: 480,
  })),
];

const work = mkdtempSync(join(tmpdir(), 'portraits-'));
try {
  const page = join(work, 'page.html');
  if (process.argv[2] === '--sheet') {
    writeFileSync(page, sheet());
    execFileSync(chromium, [...flags, '--window-size=1480,1900', `--screenshot=${process.argv[3]}`, pathToFileURL(page).href], { stdio: 'ignore' });
  } else {
    writeFileSync(page, converter());
    const dom = execFileSync(chromium, [...flags, '--dump-dom', pathToFileURL(page).href], { maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    save(JSON.parse(/<pre id="jpegs">(\[.*?\])<\/pre>/s.exec(dom)[1]));
  }
} finally {
  rmSync(work, { recursive: true });
}

function save(jpegs) {
  if (jpegs.length !== pictures.length) throw new Error(`${jpegs.length} pictures of ${pictures.length} came back.`);
  mkdirSync(portraits, { recursive: true });
  mkdirSync(testData, { recursive: true });
  let bytes = 0;
  for (const [i, { file }] of pictures.entries()) {
    const jpeg = Buffer.from(jpegs[i], 'base64');
    writeFileSync(file, jpeg);
    bytes += jpeg.length;
  }
  console.log(`${jpegs.length} pictures, ${Math.round(bytes / 1024)} KB`);
}

/** A page that draws each picture on a canvas and leaves the JPEGs in its own text. */
function converter() {
  return `<!doctype html><meta charset="utf-8"><pre id="jpegs"></pre><script type="module">
const jpegs = [];
for (const { svg, wide, high } of ${JSON.stringify(pictures.map(({ svg, wide, high }) => ({ svg, wide, high }))).replaceAll('<', '\\u003c')}) {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high });
  canvas.getContext('2d').drawImage(image, 0, 0);
  jpegs.push(canvas.toDataURL('image/jpeg', 0.88).split(',')[1]);
}
document.getElementById('jpegs').textContent = JSON.stringify(jpegs);
</script>`;
}

/** All committed pictures side by side, to look at. */
function sheet() {
  const shown = pictures.map(({ file, wide, high }) =>
    `<figure><img src="data:image/jpeg;base64,${readFileSync(file).toString('base64')}" height="195" width="${195 * wide / high}"><figcaption>${file.split('/').at(-1)}</figcaption></figure>`);
  return `<!doctype html><meta charset="utf-8"><style>body{margin:8px;background:#777;font:11px sans-serif}figure{display:inline-block;margin:4px}figcaption{color:#fff}</style>${shown.join('')}`;
}
