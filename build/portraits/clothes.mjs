// Shoulders and what is worn on them.
import { centre } from './face.mjs';

const patch = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
const shoulders = (p, y) => {
  const w = (p.sex === 'm' ? 158 : 142) * (p.build ?? 1) * (p.baby ? 0.8 : 1);
  return `M${centre - w} 500C${centre - w + 4} ${y + 34} ${centre - w * 0.62} ${y + 16} ${centre - 46} ${y}Q${centre} ${y + 46} ${centre + 46} ${y}C${centre + w * 0.62} ${y + 16} ${centre + w - 4} ${y + 34} ${centre + w} 500z`;
};
const dark = 'opacity=".16"';

const kinds = {
  round: p => patch(`M${centre - 50} 350Q${centre} 404 ${centre + 50} 350l4 10Q${centre} 420 ${centre - 54} 360z`, '#000', dark),
  vneck: p => patch(`M${centre - 42} 352L${centre} 420L${centre + 42} 352l9 6L${centre} 436L${centre - 51} 358z`, '#000', dark) + patch(`M${centre - 40} 354L${centre} 418L${centre + 40} 354Q${centre} 392 ${centre - 40} 354z`, p.skinColour),
  collar: p => patch(`M${centre - 48} 344L${centre} 392L${centre - 34} 424L${centre - 66} 366zM${centre + 48} 344L${centre} 392L${centre + 34} 424L${centre + 66} 366z`, p.trim ?? '#fff', 'opacity=".82"') + patch(`M${centre - 2} 394h4v100h-4z`, '#000', dark),
  suit: p => patch(`M${centre - 46} 346L${centre} 396L${centre + 46} 346L${centre + 22} 500H${centre - 22}z`, '#f5f5f2') + patch(`M${centre - 10} 392h20l10 100h-40z`, p.trim ?? '#7b2b35') + patch(`M${centre - 50} 346L${centre - 20} 500h-34L${centre - 82} 372zM${centre + 50} 346L${centre + 20} 500h34L${centre + 82} 372z`, '#000', dark),
  mandarin: p => patch(`M${centre - 48} 342Q${centre} 396 ${centre + 48} 342l4 20Q${centre} 420 ${centre - 52} 362z`, p.trim ?? '#d8b35a') + patch(`M${centre - 2} 396h4v100h-4z`, p.trim ?? '#d8b35a') + `<circle cx="${centre}" cy="418" r="5" fill="${p.trim ?? '#d8b35a'}"/>`,
  turtle: p => patch(`M${centre - 50} 322Q${centre} 366 ${centre + 50} 322L${centre + 54} 366Q${centre} 408 ${centre - 54} 366z`, p.topColour) + patch(`M${centre - 54} 366Q${centre} 408 ${centre + 54} 366v6Q${centre} 414 ${centre - 54} 372z`, '#000', dark),
  hoodie: p => patch(`M${centre - 84} 372Q${centre - 60} 330 ${centre - 46} 344Q${centre} 420 ${centre + 46} 344Q${centre + 60} 330 ${centre + 84} 372Q${centre} 446 ${centre - 84} 372z`, '#000', `opacity=".13" clip-path="url(#shirt-${p.name})"`) + patch(`M${centre - 20} 402h4v46h-4zM${centre + 16} 402h4v46h-4z`, '#fff', 'opacity=".75"'),
  stripes: p => [374, 396, 418, 440, 462].map(y => patch(`M${centre - 150} ${y}Q${centre} ${y + 34} ${centre + 150} ${y}v9Q${centre} ${y + 43} ${centre - 150} ${y + 9}z`, p.trim ?? '#fff', `opacity=".55" clip-path="url(#shirt-${p.name})"`)).join(''),
  buttons: p => kinds.round(p) + [398, 420].map(y => `<circle cx="${centre}" cy="${y + 10}" r="5" fill="${p.trim ?? '#fff'}"/>`).join(''),
  robe: p => patch(`M${centre - 54} 348L${centre + 76} 500h-44L${centre - 76} 362z`, p.trim ?? '#c9a646') + patch(`M${centre + 54} 348L${centre - 4} 414L${centre - 22} 394z`, p.trim ?? '#c9a646'),
  trimmed: p => patch(`M${centre - 52} 348Q${centre} 404 ${centre + 52} 348l10 16Q${centre} 436 ${centre - 62} 364z`, p.trim ?? '#c2485a') + [-40, -20, 0, 20, 40].map(d => `<circle cx="${centre + d}" cy="${396 - Math.abs(d) * 0.55}" r="4.500" fill="#f2e3b0"/>`).join(''),
  bib: p => patch(`M${centre - 44} 352Q${centre} 388 ${centre + 44} 352Q${centre + 66} 420 ${centre} 440Q${centre - 66} 420 ${centre - 44} 352z`, p.trim ?? '#fff') + `<circle cx="${centre}" cy="408" r="11" fill="${p.topColour}" opacity=".6"/>`,
};

/** The upper body as far as the picture goes. */
export function clothes(p) {
  const body = shoulders(p, 350), lift = p.chinY + (p.baby ? 10 : 20) - 350;
  return `<clipPath id="shirt-${p.name}"><path d="${body}"/></clipPath><g transform="translate(0 ${lift})">${patch(body, p.topColour)}${kinds[p.top](p)}</g>`;
}
