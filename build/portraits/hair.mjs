// Hair in two layers, behind and before the face, and what is worn on it.
import { centre } from './face.mjs';

const top = 30;

/** The dome of the hair from the left sideburn over the crown to the right one; `inner` leads back along the hairline. */
const cap = (p, inner, { crown = top, side = 205, out = 1.07 } = {}) => {
  const x = p.x;
  return `<path d="M${x(-out + 0.06)} ${side}C${x(-out - 0.12)} 96 ${x(-0.8)} ${crown} ${centre} ${crown}C${x(0.8)} ${crown} ${x(out + 0.12)} 96 ${x(out - 0.06)} ${side}${inner}z" fill="${p.hairColour}"/>`;
};
const sides = (p, side, temple) => ({ right: `L${p.x(0.95)} ${side}C${p.x(0.93)} 160 ${p.x(0.9)} ${temple + 22} ${p.x(0.8)} ${temple}`, left: `C${p.x(-0.9)} ${temple + 22} ${p.x(-0.93)} 160 ${p.x(-0.95)} ${side}` });
const line = (p, middle, side = 190, temple = 116, options) => {
  const s = sides(p, side, temple);
  return cap(p, `${s.right}${middle}${s.left}`, { side, ...options });
};
const curls = (p, ring, r) => ring.map(([k, y, scale = 1]) => `<circle cx="${p.x(k)}" cy="${y}" r="${r * scale}" fill="${p.hairColour}"/>`).join('');
const shine = (p, d) => `<path d="${d}" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".09"/>`;
const strands = (p, d) => `<path d="${d}" fill="none" stroke="#000" stroke-width="2.4" stroke-linecap="round" opacity=".18"/>`;

const lines = {
  straight: p => `C${p.x(0.3)} 98 ${p.x(-0.3)} 98 ${p.x(-0.8)} 116`,
  sidePart: p => `C${p.x(0.45)} 118 ${p.x(-0.15)} 112 ${p.x(-0.42)} 80C${p.x(-0.56)} 100 ${p.x(-0.7)} 108 ${p.x(-0.8)} 116`,
  sidePartRight: p => `C${p.x(0.7)} 108 ${p.x(0.56)} 100 ${p.x(0.42)} 80C${p.x(0.15)} 112 ${p.x(-0.45)} 118 ${p.x(-0.8)} 116`,
  middlePart: p => `C${p.x(0.6)} 104 ${p.x(0.2)} 100 ${p.x(0)} 70C${p.x(-0.2)} 100 ${p.x(-0.6)} 104 ${p.x(-0.8)} 116`,
  fringe: p => `L${p.x(0.78)} 152Q${p.x(0.6)} 164 ${p.x(0.5)} 152Q${p.x(0.3)} 168 ${p.x(0.12)} 154Q${p.x(-0.08)} 168 ${p.x(-0.28)} 154Q${p.x(-0.5)} 166 ${p.x(-0.78)} 150L${p.x(-0.8)} 116`,
  airFringe: p => `L${p.x(0.74)} 140L${p.x(0.5)} 126L${p.x(0.36)} 150L${p.x(0.18)} 128L${p.x(0)} 154L${p.x(-0.18)} 128L${p.x(-0.36)} 150L${p.x(-0.52)} 126L${p.x(-0.74)} 140L${p.x(-0.8)} 116`,
  spikes: p => `L${p.x(0.6)} 134L${p.x(0.46)} 108L${p.x(0.22)} 136L${p.x(0.08)} 106L${p.x(-0.2)} 138L${p.x(-0.32)} 108L${p.x(-0.6)} 132L${p.x(-0.8)} 116`,
  swept: p => `C${p.x(0.66)} 132 ${p.x(0.1)} 144 ${p.x(-0.5)} 88C${p.x(-0.62)} 98 ${p.x(-0.72)} 106 ${p.x(-0.8)} 116`,
  back: p => `C${p.x(0.6)} 86 ${p.x(0.25)} 76 ${p.x(0)} 78C${p.x(-0.25)} 76 ${p.x(-0.6)} 86 ${p.x(-0.8)} 116`,
  widow: p => `C${p.x(0.7)} 82 ${p.x(0.45)} 72 ${p.x(0.3)} 78Q${p.x(0.14)} 88 ${p.x(0)} 100Q${p.x(-0.14)} 88 ${p.x(-0.3)} 78C${p.x(-0.45)} 72 ${p.x(-0.7)} 82 ${p.x(-0.8)} 116`,
  receding: p => `C${p.x(0.84)} 96 ${p.x(0.66)} 72 ${p.x(0.48)} 78Q${p.x(0.25)} 106 ${p.x(0)} 100Q${p.x(-0.25)} 106 ${p.x(-0.48)} 78C${p.x(-0.66)} 72 ${p.x(-0.84)} 96 ${p.x(-0.8)} 116`,
};

const before = {
  crop: p => line(p, lines.straight(p)) + shine(p, `M${p.x(-0.5)} 66Q${p.x(0)} 44 ${p.x(0.3)} 56`),
  widow: p => line(p, lines.widow(p), 188, 112),
  bob: p => line(p, lines.sidePart(p), 222, 118, { out: 1.1 }) + shine(p, `M${p.x(-0.1)} 62Q${p.x(0.4)} 58 ${p.x(0.7)} 92`),
  buzz: p => line(p, lines.widow(p), 168, 108, { crown: 44, out: 1.01 }),
  sidePart: p => line(p, lines.sidePart(p)) + strands(p, `M${p.x(-0.4)} 80Q${p.x(0.2)} 62 ${p.x(0.72)} 104`),
  sidePartRight: p => line(p, lines.sidePartRight(p)) + strands(p, `M${p.x(0.4)} 80Q${p.x(-0.2)} 62 ${p.x(-0.72)} 104`),
  swept: p => line(p, lines.swept(p), 178, 116, { crown: 22 }) + strands(p, `M${p.x(-0.48)} 86Q${p.x(0.1)} 60 ${p.x(0.78)} 100M${p.x(-0.3)} 62Q${p.x(0.2)} 46 ${p.x(0.7)} 76`),
  spiky: p => `<path d="M${p.x(-1.02)} 180L${p.x(-1.1)} 108L${p.x(-0.86)} 92L${p.x(-0.8)} 48L${p.x(-0.5)} 58L${p.x(-0.3)} 18L${p.x(-0.02)} 46L${p.x(0.28)} 14L${p.x(0.5)} 54L${p.x(0.84)} 46L${p.x(0.86)} 92L${p.x(1.1)} 106L${p.x(1.02)} 180L${p.x(0.95)} 180C${p.x(0.93)} 160 ${p.x(0.9)} 138 ${p.x(0.8)} 116${lines.spikes(p)}C${p.x(-0.9)} 138 ${p.x(-0.93)} 160 ${p.x(-0.95)} 180z" fill="${p.hairColour}"/>`,
  middlePart: p => line(p, lines.middlePart(p), 214) + strands(p, `M${centre} 68V36`),
  fringe: p => line(p, lines.fringe(p), 214) + shine(p, `M${p.x(-0.66)} 92Q${p.x(0)} 60 ${p.x(0.5)} 80`),
  back: p => line(p, lines.back(p), 180, 112) + strands(p, `M${p.x(-0.4)} 78Q${p.x(-0.3)} 50 ${p.x(-0.1)} 36M${p.x(0.3)} 76Q${p.x(0.3)} 54 ${p.x(0.2)} 38M${p.x(0)} 76V40`),
  receding: p => line(p, lines.receding(p), 196, 122, { crown: 42, out: 1.05 }),
  bald: p => `<path d="M${p.x(-1.08)} 200C${p.x(-1.16)} 150 ${p.x(-1.06)} 116 ${p.x(-0.9)} 104C${p.x(-0.9)} 140 ${p.x(-0.94)} 170 ${p.x(-0.94)} 200zM${p.x(1.08)} 200C${p.x(1.16)} 150 ${p.x(1.06)} 116 ${p.x(0.9)} 104C${p.x(0.9)} 140 ${p.x(0.94)} 170 ${p.x(0.94)} 200z" fill="${p.hairColour}"/><path d="M${p.x(-0.35)} 78Q${p.x(0)} 62 ${p.x(0.3)} 74" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".28"/>`,
  curly: p => curls(p, [[-1, 150], [-1, 118], [-0.86, 86], [-0.6, 62], [-0.3, 48], [0, 44], [0.3, 48], [0.6, 62], [0.86, 86], [1, 118], [1, 150], [-0.45, 92], [-0.15, 84], [0.15, 84], [0.45, 92], [-0.72, 108], [0.72, 108]], 24),
  perm: p => curls(p, [[-1.04, 236, 0.9], [-1.08, 206], [-1.1, 172], [-1.08, 138], [-0.96, 104], [-0.74, 76], [-0.42, 58], [0, 52], [0.42, 58], [0.74, 76], [0.96, 104], [1.08, 138], [1.1, 172], [1.08, 206], [1.04, 236, 0.9], [-0.5, 94], [-0.18, 88], [0.18, 88], [0.5, 94], [-0.78, 122, 0.8], [0.78, 122, 0.8]], 25),
  pixie: p => line(p, lines.swept(p), 212, 124, { out: 1.09 }) + strands(p, `M${p.x(-0.48)} 86Q${p.x(0.1)} 66 ${p.x(0.8)} 118`),
  airFringe: p => line(p, lines.airFringe(p), 220),
  longSide: p => line(p, lines.sidePart(p), 226, 118, { out: 1.1 }),
  longSideRight: p => line(p, lines.sidePartRight(p), 226, 118, { out: 1.1 }),
  longMiddle: p => line(p, lines.middlePart(p), 230, 118, { out: 1.1 }) + strands(p, `M${centre} 68V34`),
  tied: p => line(p, lines.back(p), 176, 112) + strands(p, `M${p.x(-0.6)} 92Q${p.x(-0.3)} 54 ${p.x(0)} 34M${p.x(0.6)} 92Q${p.x(0.3)} 54 ${p.x(0)} 34`),
  tiedSide: p => line(p, lines.sidePartRight(p), 184, 114),
  tiedFringe: p => line(p, lines.fringe(p), 188, 116),
  bowl: p => line(p, lines.fringe(p), 198, 118, { out: 1.12, crown: 26 }),
  tuft: p => `<path d="M${p.x(-0.5)} 84Q${p.x(-0.2)} 52 ${p.x(0.1)} 58Q${p.x(0.02)} 34 ${p.x(-0.14)} 30Q${p.x(0.3)} 26 ${p.x(0.26)} 60Q${p.x(0.5)} 62 ${p.x(0.56)} 88Q${p.x(0.2)} 70 ${p.x(0)} 82Q${p.x(-0.2)} 70 ${p.x(-0.5)} 84z" fill="${p.hairColour}" opacity=".9"/>`,
  down: p => line(p, `C${p.x(0.6)} 84 ${p.x(0.2)} 82 ${p.x(0)} 92C${p.x(-0.2)} 82 ${p.x(-0.6)} 84 ${p.x(-0.8)} 116`, 160, 116, { crown: 42, out: 1.02 }),
  sprout: p => line(p, `C${p.x(0.5)} 88 ${p.x(0.2)} 96 ${p.x(0.06)} 84Q${p.x(-0.3)} 104 ${p.x(-0.8)} 116`, 158, 116, { crown: 44, out: 1.01 }) + `<path d="M${centre - 6} 46Q${centre - 26} 18 ${centre - 16} 10Q${centre - 2} 14 ${centre + 2} 34Q${centre + 6} 12 ${centre + 22} 10Q${centre + 26} 26 ${centre + 8} 46z" fill="${p.hairColour}"/><circle cx="${centre}" cy="44" r="7" fill="#d0566a"/>`,
  none: () => '',
};

const fall = (p, y, out, tip) => `<path d="M${p.x(-1.05)} 130C${p.x(-out)} 200 ${p.x(-out)} ${y - 70} ${p.x(-out + 0.04)} ${y}Q${p.x(-tip)} ${y + 14} ${p.x(-0.5)} ${y - 10}L${p.x(0.5)} ${y - 10}Q${p.x(tip)} ${y + 14} ${p.x(out - 0.04)} ${y}C${p.x(out)} ${y - 70} ${p.x(out)} 200 ${p.x(1.05)} 130z" fill="${p.hairColour}"/>`;
const behind = {
  longSide: p => fall(p, 418, 1.24, 0.9), longSideRight: p => fall(p, 398, 1.2, 1), longMiddle: p => fall(p, 426, 1.2, 0.8), airFringe: p => fall(p, 386, 1.2, 0.95),
  fringe: p => (p.sex === 'f' ? fall(p, 300, 1.24, 1.02) : ''), middlePart: p => (p.sex === 'f' ? fall(p, 318, 1.22, 0.96) : ''),
  bob: p => fall(p, 296, 1.26, 1), perm: p => curls(p, [[-1, 250], [1, 250], [-0.8, 276], [0.8, 276]], 24),
};
const extra = {
  bun: p => `<circle cx="${centre}" cy="34" r="30" fill="${p.hairColour}"/><path d="M${centre - 24} 54q24 12 48 0" stroke="#000" stroke-opacity=".25" stroke-width="4" fill="none"/>`,
  lowBun: p => `<circle cx="${p.x(0.68)}" cy="284" r="28" fill="${p.hairColour}"/>`,
};
const over = {
  ponytail: p => `<path d="M${p.x(0.98)} 168C${p.x(1.3)} 232 ${p.x(1.36)} 350 ${p.x(1.04)} 436Q${p.x(0.74)} 420 ${p.x(0.84)} 362Q${p.x(1)} 292 ${p.x(0.93)} 226z" fill="${p.hairColour}"/>`,
  braids: p => [-1, 1].map(s => [0, 1, 2, 3, 4].map(i => `<ellipse cx="${p.x(s * (1.02 - i * 0.03))}" cy="${288 + i * 31}" rx="${19 - i}" ry="20" fill="${p.hairColour}" stroke="#000" stroke-opacity=".22" stroke-width="2"/>`).join('') + `<rect x="${p.x(s * 0.9) - 12}" y="428" width="24" height="9" rx="4" fill="${p.ribbon ?? '#c2485a'}"/>`).join(''),
  pigtails: p => [-1, 1].map(s => `<path d="M${p.x(s * 1.06)} 150C${p.x(s * 1.56)} 140 ${p.x(s * 1.52)} 232 ${p.x(s * 1.24)} 270Q${p.x(s * 1.12)} 214 ${p.x(s * 1.04)} 178z" fill="${p.hairColour}"/><circle cx="${p.x(s * 1.1)}" cy="160" r="10" fill="${p.ribbon ?? '#c2485a'}"/>`).join(''),
};

/** What lies behind head and shoulders, or with `onShoulders` what falls over them in front. */
export function hairBehind(p, onShoulders = false) {
  if (onShoulders) return over[p.tail]?.(p) ?? '';
  return (behind[p.hair]?.(p) ?? '') + (extra[p.tail]?.(p) ?? '');
}

/** What frames the forehead. */
export const hairBefore = p => before[p.hair](p);

/** A cap or a scarf, as far as an ID photo allows one: the face stays free. */
export function headwear(p) {
  const [kind, colour, trim = '#e8d48a'] = p.hat ?? [];
  const x = p.x;
  switch (kind) {
    case 'doppa': return `<path d="M${x(-0.92)} 108Q${x(-0.9)} 34 ${x(-0.5)} 24Q${centre} 10 ${x(0.5)} 24Q${x(0.9)} 34 ${x(0.92)} 108Q${centre} 74 ${x(-0.92)} 108z" fill="${colour}"/>
<path d="M${x(-0.92)} 108Q${centre} 74 ${x(0.92)} 108L${x(0.91)} 90Q${centre} 56 ${x(-0.91)} 90z" fill="${trim}" opacity=".85"/>
${[-0.5, 0, 0.5].map(k => `<path d="M${x(k)} 30q18 18 0 36q-18 -18 0 -36z" fill="${trim}"/>`).join('')}`;
    case 'round': return `<path d="M${x(-0.98)} 112Q${x(-1)} 26 ${centre} 24Q${x(1)} 26 ${x(0.98)} 112Q${centre} 78 ${x(-0.98)} 112z" fill="${colour}"/><path d="M${x(-0.98)} 112Q${centre} 78 ${x(0.98)} 112l-1 -14Q${centre} 64 ${x(-0.97)} 98z" fill="#000" opacity=".08"/>`;
    case 'scarf': return `<path fill-rule="evenodd" d="M${x(-1.16)} 300C${x(-1.36)} 120 ${x(-0.9)} 18 ${centre} 18C${x(0.9)} 18 ${x(1.36)} 120 ${x(1.16)} 300Q${x(0.8)} 366 ${centre} 372Q${x(-0.8)} 366 ${x(-1.16)} 300zM${x(-0.9)} 170C${x(-0.94)} 240 ${x(-0.66)} 300 ${centre} ${p.chinY + 4}C${x(0.66)} 300 ${x(0.94)} 240 ${x(0.9)} 170C${x(0.84)} 100 ${x(0.4)} 92 ${centre} 92C${x(-0.4)} 92 ${x(-0.84)} 100 ${x(-0.9)} 170z" fill="${colour}"/>
<path d="M${x(-0.86)} 130C${x(-0.7)} 84 ${x(0.7)} 84 ${x(0.86)} 130" fill="none" stroke="${trim}" stroke-width="5" opacity=".8"/>`;
    case 'band': return `<path d="M${x(-1.02)} 124Q${centre} 66 ${x(1.02)} 124l1 -20Q${centre} 42 ${x(-1.03)} 104z" fill="${colour}"/>${[-0.6, -0.2, 0.2, 0.6].map(k => `<circle cx="${x(k)}" cy="${84 + Math.abs(k) * 16}" r="6" fill="${trim}"/>`).join('')}`;
    default: return '';
  }
}
