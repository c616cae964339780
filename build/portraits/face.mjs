// Draws one invented face as flat shapes, obviously artificial. All measures are pixels of an ID photo of 358 x 441.
// A face is a function of its parameters only: the same row always gives the same picture.
import { hairBehind, hairBefore, headwear } from './hair.mjs';
import { clothes } from './clothes.mjs';

export const centre = 179;
const skins = ['#f3d2b6', '#ecc5a3', '#e4b790', '#d9a77d', '#c99468', '#f6dcc6'];
const defaults = {
  skin: 1, hair: 'crop', hairColour: '#23262b', wide: 88, jaw: 0.72, chin: 26, chinY: 318, eyeY: 192,
  eyes: { rx: 15, ry: 7, tilt: 0, gap: 0.43, lid: 'double' }, brows: { thick: 6, tilt: 0, arch: 7, y: 24 },
  nose: 'plain', mouth: { wide: 27, full: 5, curve: 2, colour: '#b9655c' }, ears: 18, wrinkles: 0, top: 'collar', topColour: '#56708d', background: '#f3f6f9', turn: 0,
};

/** The parameters of a person with everything that his row leaves out. */
export function complete(person) {
  const whole = { ...defaults, ...person };
  for (const part of ['eyes', 'brows', 'mouth']) whole[part] = { ...defaults[part], ...person[part] };
  return { ...whole, skinColour: skins[whole.skin], x: k => centre + k * whole.wide, mid: centre + whole.turn * 9 };
}

/** Head and shoulders, without a background. */
export function figure(p) {
  return `${hairBehind(p)}${neck(p)}${clothes(p)}<g transform="rotate(${p.turn * 1.6} ${centre} 330)">${ears(p)}${head(p)}${age(p)}${beard(p)}
${nose(p)}${mouth(p)}${eye(p, -1)}${eye(p, 1)}${brow(p, -1)}${brow(p, 1)}${marks(p)}${hairBefore(p)}${headwear(p)}${glasses(p)}</g>${hairBehind(p, true)}`;
}

/** The register photo. */
export const registerPhoto = p => `<svg xmlns="http://www.w3.org/2000/svg" width="358" height="441" viewBox="0 0 358 441">
<rect width="358" height="441" fill="${p.background}"/>${figure(p)}</svg>`;

/** The same person before the camera of a desk: a grey room, further away, slightly turned. */
export const livePicture = p => `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
<rect width="640" height="480" fill="#8f979d"/><path d="M0 0h640v150H0z" fill="#9ca4aa"/><path d="M0 150h640v5H0z" fill="#7f878d"/>
<path d="M470 40h120v82H470z" fill="#b3babf"/><path d="M478 48h104v66H478z" fill="#a7b2ba"/><path d="M74 0h5v480h-5z" fill="#868e94"/>
<g transform="translate(${320 - centre * 0.92} ${480 - 441 * 0.92}) scale(.92)">${figure(p)}</g>
<rect width="640" height="480" fill="#26323d" opacity=".09"/></svg>`;

const shade = (d, opacity = 0.1) => `<path d="${d}" fill="#3a1d0c" opacity="${opacity}"/>`;
const stroke = (d, width, colour = '#3a1d0c', opacity = 1) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;

function neck(p) {
  const half = p.baby ? 34 : p.sex === 'm' ? 48 : 40, top = p.chinY - 50;
  return `<path d="M${centre - half} ${top}h${half * 2}V380q${-half} 34 ${-half * 2} 0z" fill="${p.skinColour}"/>
${shade(`M${centre - half} ${p.chinY - 22}q${half} 42 ${half * 2} 0v18q${-half} 36 ${-half * 2} 0z`, 0.15)}`;
}

function ears(p) {
  const y = p.eyeY + 14, ear = side => {
    const rx = 12 * (1 + side * p.turn * 0.35), x = p.x(side) + side * 3 + p.turn * 2;
    return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${p.ears + 6}" fill="${p.skinColour}"/>
${stroke(`M${x + side * 5} ${y - 12}q${side * 5} -4 ${side * 1} 12q${-side * 3} 8 ${-side * 6} 10`, 2.5, '#3a1d0c', 0.25)}`;
  };
  return ear(-1) + ear(1);
}

function outline(p) {
  const { wide: w, chin: c, chinY } = p, j = w * p.jaw, m = p.mid, temple = p.eyeY - 8;
  return `M${centre - w} ${temple}C${centre - w} 100 ${centre - w * 0.72} 56 ${centre} 56C${centre + w * 0.72} 56 ${centre + w} 100 ${centre + w} ${temple}
C${centre + w} ${temple + 52} ${m + j + 10} ${chinY - 44} ${m + c} ${chinY - 7}C${m + c * 0.5} ${chinY + 3} ${m - c * 0.5} ${chinY + 3} ${m - c} ${chinY - 7}
C${m - j - 10} ${chinY - 44} ${centre - w} ${temple + 52} ${centre - w} ${temple}z`;
}

function head(p) {
  const blush = p.blush ? [-0.58, 0.58].map(k => `<ellipse cx="${p.x(k) + p.turn * 5}" cy="${p.eyeY + 48}" rx="19" ry="13" fill="#e5806c" opacity=".28"/>`).join('') : '';
  return `<path d="${outline(p)}" fill="${p.skinColour}"/>${blush}`;
}

function eye(p, side) {
  const { rx, ry, tilt, gap, lid } = p.eyes, x = p.x(side * gap) + p.turn * 7, y = p.eyeY, size = p.baby ? 1 : 1.12, id = `${p.name}${side < 0 ? 'l' : 'r'}${p.turn ? 'v' : ''}`;
  const upper = `M${-rx} 2C${-rx * 0.55} ${-ry * 1.35} ${rx * 0.5} ${-ry * 1.45} ${rx} 0`, almond = `${upper}C${rx * 0.5} ${ry * 1.05} ${-rx * 0.5} ${ry * 1.1} ${-rx} 2z`;
  const fold = lid === 'double' ? stroke(`M${-rx * 0.9} ${-ry * 0.75}C${-rx * 0.4} ${-ry * 1.9} ${rx * 0.5} ${-ry * 2} ${rx * 0.95} ${-ry * 0.8}`, 2, '#3a1d0c', 0.35) : '';
  const lashes = p.sex === 'f' && !p.baby ? stroke(`M${rx} 0l5 -4`, 2.5, '#1c1a1a') : '', iris = Math.min(ry + 2, 9.5);
  return `<g transform="translate(${x} ${y}) scale(${side * size} ${size}) rotate(${-tilt})"><clipPath id="${id}"><path d="${almond}"/></clipPath><path d="${almond}" fill="#fdfdfb"/>
<g clip-path="url(#${id})"><circle cx="${-side * p.turn * -1.5}" cy="-1" r="${iris}" fill="${p.iris ?? '#3b2a20'}"/><circle cy="-1" r="${iris * 0.5}" fill="#120d0b"/><circle cx="${side * 2.5}" cy="-4" r="2" fill="#fff"/></g>
${stroke(upper, lid === 'heavy' ? 4.5 : 3.4, '#1c1a1a')}${fold}${lashes}</g>`;
}

function brow(p, side) {
  const { thick, tilt, arch, y } = p.brows, x = p.x(side * p.eyes.gap) + p.turn * 7, colour = p.browColour ?? (p.hairColour === 'none' ? '#4a4038' : p.hairColour);
  return `<g transform="translate(${x} ${p.eyeY - y}) scale(${side} 1) rotate(${-tilt})">${stroke(`M-19 3Q-2 ${-arch} 20 2`, thick, colour)}</g>`;
}

function nose(p) {
  const x = p.mid + p.turn * 4, y = p.eyeY + (p.baby ? 34 : 50), dark = '#3a1d0c';
  const nostrils = w => stroke(`M${x - w} ${y}q3 7 9 4M${x + w} ${y}q-3 7 -9 4`, 3, dark, 0.42);
  switch (p.nose) {
    case 'button': return stroke(`M${x - 8} ${y}q8 7 16 0`, 3, dark, 0.35);
    case 'broad': return nostrils(20) + stroke(`M${x - 9} ${y + 6}q9 6 18 0`, 3, dark, 0.35);
    case 'long': return stroke(`M${x - 7} ${y - 56}q-3 34 -11 52q6 12 20 10`, 3, dark, 0.32) + nostrils(14);
    case 'hooked': return stroke(`M${x + 6} ${y - 52}q8 22 9 42q0 14 -14 15q-10 0 -14 -7`, 3.2, dark, 0.36);
    case 'narrow': return stroke(`M${x - 5} ${y - 38}q-2 24 -7 36q4 9 14 7`, 3, dark, 0.3);
    default: return stroke(`M${x - 6} ${y - 30}q-3 18 -11 29q8 11 22 6`, 3, dark, 0.3);
  }
}

function mouth(p) {
  const { wide: w, full: f, curve: c, colour } = p.mouth, x = p.mid + p.turn * 3, y = p.eyeY + (p.baby ? 62 : 82);
  return `<path d="M${x - w} ${y - c}Q${x - w * 0.4} ${y - f - 3} ${x} ${y - f + 2}Q${x + w * 0.4} ${y - f - 3} ${x + w} ${y - c}Q${x} ${y + f * 2.4 + c} ${x - w} ${y - c}z" fill="${colour}"/>
${stroke(`M${x - w} ${y - c}Q${x} ${y + c + 3} ${x + w} ${y - c}`, 2.6, '#5f2a26', 0.75)}`;
}

function age(p) {
  const m = p.mid, y = p.eyeY, line = d => stroke(d, 2.6, '#3a1d0c', 0.2);
  const pair = f => line(f(-1)) + line(f(1));
  let lines = '';
  if (p.wrinkles > 0) lines += pair(s => `M${m + s * 26} ${y + 54}q${s * 16} 14 ${s * 14} 32`);
  if (p.wrinkles > 1) lines += pair(s => `M${p.x(s * p.eyes.gap) - 14} ${y + 18}q14 8 28 0`) + line(`M${m - 44} ${y - 66}q44 -9 88 0`);
  if (p.wrinkles > 2) lines += pair(s => `M${p.x(s * 0.8)} ${y - 6}l${s * 10} -6M${p.x(s * 0.8)} ${y + 2}l${s * 11} 1`) + line(`M${m - 36} ${y - 82}q36 -8 72 0M${m - 38} ${y - 51}q38 -8 76 0`);
  if (p.wrinkles > 3) lines += pair(s => `M${p.x(s * 0.72)} ${y + 58}q${-s * 2} 22 ${-s * 10} 36M${m + s * 30} ${y + 100}q${s * 5} 7 ${s * 2} 16`) + line(`M${m - 16} ${p.chinY - 18}q16 7 32 0`);
  return lines;
}

function beard(p) {
  const m = p.mid, y = p.eyeY + 82, colour = p.beardColour ?? p.hairColour, w = p.mouth.wide;
  const moustache = `<path d="M${m - w - 4} ${y - 3}Q${m - w * 0.5} ${y - 23} ${m} ${y - 16}Q${m + w * 0.5} ${y - 23} ${m + w + 4} ${y - 3}Q${m} ${y - 12} ${m - w - 4} ${y - 3}z" fill="${colour}"/>`;
  switch (p.beard) {
    case 'stubble': return `<clipPath id="chin-${p.name}"><path d="M0 ${p.eyeY + 62}Q${m} ${p.eyeY + 40} 358 ${p.eyeY + 62}V441H0z"/></clipPath><path d="${outline(p)}" fill="${colour}" opacity=".13" clip-path="url(#chin-${p.name})"/>`;
    case 'moustache': return moustache;
    case 'goatee': return `${moustache}<path d="M${m - 21} ${y + 17}q21 -8 42 0q2 34 -21 42q-23 -8 -21 -42z" fill="${colour}"/>`;
    case 'long': return `${moustache}<path d="M${p.x(-0.9)} ${p.eyeY + 60}Q${m - 62} ${y + 6} ${m - w - 4} ${y - 6}Q${m} ${y + 44} ${m + w + 4} ${y - 6}Q${m + 62} ${y + 6} ${p.x(0.9)} ${p.eyeY + 60}Q${m + 62} ${p.chinY + 20} ${m} ${p.chinY + 48}Q${m - 62} ${p.chinY + 20} ${p.x(-0.9)} ${p.eyeY + 60}z" fill="${colour}"/>`;
    case 'wisp': return `<path d="M${m - 9} ${p.chinY - 14}q9 -4 18 0q2 40 -9 62q-11 -22 -9 -62z" fill="${colour}"/>${moustache}`;
    default: return '';
  }
}

function marks(p) {
  const dots = (p.moles ?? []).map(([k, dy, r = 3.4]) => `<circle cx="${p.x(k) + p.turn * 5}" cy="${p.eyeY + dy}" r="${r}" fill="#452619"/>`).join('');
  const scar = p.scar ? stroke(`M${p.x(p.scar[0])} ${p.eyeY + p.scar[1]}l9 20`, 3, '#a3604e', 0.7) : '';
  const freckles = p.freckles
    ? [[-0.6, 34], [-0.5, 42], [-0.42, 33], [-0.34, 43], [-0.66, 44], [0.6, 34], [0.5, 42], [0.42, 33], [0.34, 43], [0.66, 44]].map(([k, dy]) => `<circle cx="${p.x(k)}" cy="${p.eyeY + dy}" r="2" fill="#9a5f3c" opacity=".6"/>`).join('') : '';
  return dots + scar + freckles;
}

function glasses(p) {
  if (!p.glasses) return '';
  const [kind, colour = '#2b333a', thick = 4] = p.glasses, y = p.eyeY + 3, half = p.wide * 0.31;
  const lens = side => {
    const x = p.x(side * p.eyes.gap) + p.turn * 7;
    if (kind === 'round') return `<circle cx="${x}" cy="${y}" r="${half}"/>`;
    if (kind === 'half') return `<path d="M${x - half} ${y - 15}h${half * 2}v10M${x - half} ${y - 15}v10"/><path d="M${x - half} ${y - 6}q2 24 ${half} 24t${half} -24" stroke-width="1.6"/>`;
    return `<rect x="${x - half}" y="${y - 18}" width="${half * 2}" height="37" rx="${kind === 'square' ? 6 : 15}"/>`;
  };
  const inner = side => p.x(side * p.eyes.gap) + p.turn * 7 - side * half, outer = side => p.x(side * p.eyes.gap) + p.turn * 7 + side * half;
  return `<g fill="#fff" fill-opacity=".1" stroke="${colour}" stroke-width="${thick}">${lens(-1)}${lens(1)}<path fill="none" d="M${inner(-1)} ${y - 5}Q${(inner(-1) + inner(1)) / 2} ${y - 13} ${inner(1)} ${y - 5}M${outer(-1)} ${y - 6}L${p.x(-1) + 2} ${y - 2}M${outer(1)} ${y - 6}L${p.x(1) - 2} ${y - 2}"/></g>`;
}
