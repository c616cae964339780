// One row a portrait; what a row leaves out has the default of face.mjs. The names are those of the C# tables (PortraitName).
const woman = { sex: 'f', wide: 83, jaw: 0.66, chin: 22, chinY: 312, ears: 15, brows: { thick: 4.5, arch: 9 }, mouth: { wide: 24, full: 6, colour: '#c0565a' }, top: 'round' };
const man = { sex: 'm' };
const child = { wide: 90, jaw: 0.74, chin: 26, chinY: 304, eyeY: 204, blush: true, nose: 'button', brows: { thick: 4, arch: 6, y: 24 }, eyes: { rx: 16, ry: 9 }, mouth: { wide: 20, full: 5 }, top: 'stripes' };
const baby = { baby: true, wide: 98, jaw: 0.86, chin: 34, chinY: 302, eyeY: 208, ears: 17, blush: true, nose: 'button', skin: 5, hair: 'tuft', hairColour: '#5a4334', brows: { thick: 3, arch: 5, y: 30 }, eyes: { rx: 17, ry: 11 }, mouth: { wide: 17, full: 6, curve: 4 }, top: 'bib', build: 0.9 };
const merge = (kind, own) => {
  const row = { ...kind, ...own };
  for (const part of ['eyes', 'brows', 'mouth']) row[part] = { ...kind[part], ...own[part] };
  return row;
};
const m = (name, own) => merge(man, { name, ...own }), f = (name, own) => merge(woman, { name, ...own });
const grey = '#b7bbc0', white = '#e3e4e4', brown = '#3d2a20', soft = '#2e2522';

export const people = [
  m('zhou-mingyuan', { hair: 'crop', wide: 90, jaw: 0.74, moles: [[0.62, 34]], brows: { thick: 7, tilt: 3 }, topColour: '#56708d' }),
  f('chen-siyu', { hair: 'longSide', skin: 0, eyes: { rx: 17, ry: 8 }, moles: [[0.36, 70]], topColour: '#8a4f5c' }),
  m('li-guoqiang', { hair: 'sidePart', wide: 96, jaw: 0.84, chin: 36, skin: 2, nose: 'broad', brows: { thick: 8 }, top: 'suit', topColour: '#39424e', beard: 'stubble' }),
  f('wang-xiuying', { hair: 'tied', skin: 2, wide: 86, jaw: 0.76, chin: 28, nose: 'broad', eyes: { lid: 'mono', ry: 6 }, freckles: true, top: 'buttons', topColour: '#a5603f' }),
  m('zhang-weidong', { hair: 'buzz', wide: 84, jaw: 0.64, chin: 20, chinY: 326, skin: 3, nose: 'long', eyes: { tilt: 5, ry: 6 }, brows: { thick: 6, tilt: 10 }, scar: [-0.62, 30], top: 'hoodie', topColour: '#4f5d52' }),
  f('liu-tingting', { hair: 'airFringe', hairColour: brown, skin: 0, wide: 80, eyes: { rx: 18, ry: 9 }, top: 'collar', topColour: '#dfe6ee', trim: '#ffffff' }),
  m('yang-jianjun', { hair: 'widow', glasses: ['square'], wide: 92, jaw: 0.78, wrinkles: 2, skin: 2, top: 'collar', topColour: '#6b6f76', nose: 'long' }),
  f('zhao-xuemei', { hair: 'bob', skin: 5, wide: 87, jaw: 0.7, glasses: ['round', '#7a3c3c', 3], mouth: { full: 7 }, topColour: '#35506b', top: 'vneck' }),
  m('huang-junjie', { hair: 'spiky', skin: 2, wide: 82, jaw: 0.66, chin: 20, nose: 'narrow', eyes: { lid: 'mono', rx: 16 }, top: 'round', topColour: '#c9713d' }),
  f('wu-jiayi', { hair: 'fringe', skin: 0, wide: 82, chin: 18, eyes: { rx: 17, ry: 9 }, blush: true, top: 'collar', topColour: '#3f6d72' }),
  m('hu-mancang', { hair: 'crop', hairColour: soft, skin: 4, wide: 95, jaw: 0.8, chin: 32, chinY: 312, nose: 'broad', ears: 23, brows: { thick: 8, arch: 4 }, mouth: { wide: 32 }, topColour: '#6f7f58', top: 'round' }),
  f('sun-lihua', { hair: 'perm', skin: 1, wide: 88, jaw: 0.76, chin: 28, wrinkles: 1, mouth: { colour: '#b03a48' }, top: 'trimmed', topColour: '#5d3a5f', trim: '#94526f' }),
  m('ma-wentao', { hair: 'sidePartRight', skin: 2, beard: 'stubble', wide: 86, nose: 'hooked', eyes: { rx: 16 }, hat: ['round', '#f6f6f3'], top: 'mandarin', topColour: '#5b6b78', trim: '#d9dee2' }),
  m('bateer', { hair: 'back', skin: 3, wide: 101, jaw: 0.8, chin: 34, eyes: { lid: 'heavy', ry: 5.5, tilt: 4, rx: 16 }, brows: { thick: 7, tilt: 6, arch: 3 }, nose: 'broad', mouth: { wide: 31 }, top: 'robe', topColour: '#2f5f8c', blush: true }),
  f('zhaxi-zhuoma', { hair: 'middlePart', tail: 'braids', ribbon: '#2f9e8f', skin: 3, wide: 86, blush: true, eyes: { rx: 17, ry: 8 }, top: 'robe', topColour: '#7d2f3f', trim: '#d99a3c' }),
  f('jin-meishan', { hair: 'tiedSide', skin: 0, wide: 84, jaw: 0.72, eyes: { lid: 'mono', ry: 6, tilt: 3 }, brows: { thick: 5, arch: 3 }, top: 'robe', topColour: '#e9d7dc', trim: '#b2546b' }),
  m('wei-xiaolong', { hair: 'swept', skin: 3, wide: 83, jaw: 0.68, nose: 'broad', moles: [[-0.3, 66, 3]], eyes: { rx: 16, ry: 8 }, top: 'mandarin', topColour: '#23304a', trim: '#5f86c4' }),
  f('long-amei', { hair: 'tied', tail: 'bun', skin: 2, wide: 85, chin: 26, hat: ['band', '#20242c', '#cfd6dc'], top: 'trimmed', topColour: '#2b2f52', trim: '#c2485a', wrinkles: 1 }),
  m('na-jiaxing', { hair: 'middlePart', skin: 1, wide: 85, jaw: 0.7, chinY: 322, glasses: ['half'], nose: 'long', eyes: { lid: 'mono' }, top: 'turtle', topColour: '#6d4a3a' }),
  f('ayiguli', { hair: 'longMiddle', hairColour: brown, skin: 1, wide: 80, jaw: 0.64, nose: 'hooked', iris: '#6a5230', eyes: { rx: 18, ry: 9 }, brows: { thick: 6, arch: 11 }, hat: ['doppa', '#2f6b4f', '#e7c65c'], top: 'trimmed', topColour: '#93304a', trim: '#d9a441' }),
  m('dao-yanhan', { hair: 'buzz', skin: 4, wide: 88, jaw: 0.78, beard: 'moustache', nose: 'broad', wrinkles: 1, eyes: { rx: 16, ry: 8 }, top: 'mandarin', topColour: '#7f8c5a', trim: '#e6dfc0' }),
  m('lin-haisheng', { hair: 'receding', hairColour: '#5c6066', skin: 4, wide: 93, jaw: 0.82, wrinkles: 3, brows: { thick: 8, arch: 3 }, nose: 'long', moles: [[0.5, 88, 4]], top: 'vneck', topColour: '#2f4f63' }),
  f('he-xin', { hair: 'pixie', skin: 1, wide: 80, chin: 16, chinY: 308, eyes: { rx: 17, tilt: 6, ry: 7.5 }, moles: [[0.42, 28, 2.6]], top: 'hoodie', topColour: '#77619a' }),
  m('gao-yuanhang', { hair: 'fringe', skin: 0, wide: 86, jaw: 0.72, chinY: 310, glasses: ['square', '#31485e', 3.4], nose: 'button', mouth: { wide: 23 }, top: 'stripes', topColour: '#2d4d7a', trim: '#e9edf2' }),
  f('ma-chunlan', { hair: 'none', skin: 2, wide: 84, jaw: 0.7, brows: { thick: 5 }, browColour: '#2a2422', hat: ['scarf', '#3c7d6d', '#bfe0d4'], top: 'round', topColour: '#455067' }),

  merge(baby, { name: 'xu-anan', sex: 'f', topColour: '#c9a646' }),
  f('shen-ruoxi', { hair: 'longSideRight', hairColour: soft, skin: 5, wide: 82, jaw: 0.7, eyes: { rx: 16, ry: 8 }, moles: [[-0.5, 52, 3]], top: 'vneck', topColour: '#b98a3c' }),
  merge(baby, { name: 'shen-yinuo', sex: 'f', hair: 'sprout', wide: 96, hairColour: '#43322a', topColour: '#d98aa0', background: '#eef3f9', moles: [[0.56, 40, 2.6]] }),
  merge(baby, { name: 'shen-yiyan', sex: 'm', hair: 'down', wide: 99, hairColour: '#4c392d', topColour: '#6d9bc4', background: '#eef3f9', ears: 21 }),
  merge(child, { name: 'luo-zihan', sex: 'f', hair: 'fringe', tail: 'pigtails', ribbon: '#e0a63a', skin: 0, topColour: '#d2605e', top: 'collar' }),
  m('shi-shangen', { hair: 'spiky', hairColour: soft, skin: 4, wide: 88, jaw: 0.74, chinY: 310, nose: 'broad', ears: 24, eyes: { rx: 16, ry: 8 }, brows: { thick: 8, arch: 5 }, top: 'trimmed', topColour: '#1f2b2f', trim: '#d08a35' }),
  f('song-guilan', { hair: 'bob', hairColour: grey, skin: 2, wide: 88, jaw: 0.78, chin: 28, wrinkles: 3, browColour: '#8b8e91', eyes: { ry: 5.5, lid: 'heavy' }, mouth: { full: 3, colour: '#a8685f' }, top: 'buttons', topColour: '#6b5a7c' }),
  m('cheng-dashan', { hair: 'crop', hairColour: '#8a8d91', skin: 3, wide: 96, jaw: 0.84, chin: 38, wrinkles: 2, glasses: ['half', '#4a3b2c'], nose: 'broad', top: 'mandarin', topColour: '#3d4a57', trim: '#4f5f6f' }),
  m('fu-shoushan', { hair: 'bald', hairColour: white, skin: 1, wide: 89, jaw: 0.74, wrinkles: 4, beard: 'wisp', beardColour: white, browColour: white, brows: { thick: 8, arch: 2, tilt: -6 }, ears: 28, eyes: { ry: 5, lid: 'heavy' }, mouth: { full: 2, colour: '#a8685f' }, top: 'mandarin', topColour: '#7a2e33', trim: '#c79a4a' }),
  m('guo-changcheng', { hair: 'buzz', skin: 2, wide: 89, jaw: 0.84, chin: 32, chinY: 322, brows: { thick: 8, tilt: 5, arch: 4 }, nose: 'long', top: 'round', topColour: '#5c6b45', background: '#e6eef6' }),

  f('jiang-xiaowen', { hair: 'airFringe', skin: 5, wide: 86, jaw: 0.74, chin: 26, glasses: ['round', '#2b333a', 3.2], eyes: { rx: 16, ry: 8 }, top: 'hoodie', topColour: '#8fa3b5' }),
  m('deng-yongnian', { hair: 'back', hairColour: white, skin: 1, wide: 90, wrinkles: 4, browColour: grey, eyes: { ry: 5.5, lid: 'heavy' }, nose: 'hooked', top: 'suit', topColour: '#4b4f57', trim: '#38506e' }),
  m('feng-li', { hair: 'widow', skin: 2, wide: 85, jaw: 0.74, beard: 'goatee', nose: 'narrow', eyes: { ry: 6, tilt: 3, lid: 'mono' }, brows: { thick: 5, tilt: 7, arch: 2 }, top: 'collar', topColour: '#2b3036', trim: '#59626c' }),
  m('yuan-dapeng', { hair: 'swept', skin: 3, wide: 102, jaw: 0.88, chin: 42, chinY: 322, build: 1.08, nose: 'broad', mouth: { wide: 33, full: 6 }, top: 'suit', topColour: '#20344d', trim: '#b07a2f' }),
  f('an-ran', { hair: 'pixie', hairColour: soft, skin: 1, wide: 85, jaw: 0.78, chin: 26, chinY: 316, brows: { thick: 6, arch: 6 }, eyes: { ry: 7, lid: 'mono' }, mouth: { colour: '#b9655c', full: 5 }, top: 'suit', topColour: '#56606b', trim: '#2f4f63' }),
  m('qin-wangbei', { hair: 'receding', hairColour: grey, skin: 1, wide: 87, jaw: 0.7, chinY: 324, wrinkles: 3, glasses: ['round', '#6b5a3a', 3], browColour: '#8d9094', nose: 'long', top: 'vneck', topColour: '#8a7a5c' }),
  m('tu-yusheng', { hair: 'sidePart', hairColour: '#45484d', skin: 3, wide: 91, jaw: 0.76, wrinkles: 2, beard: 'moustache', beardColour: '#45484d', moles: [[-0.58, 60, 4]], top: 'stripes', topColour: '#5a3434', trim: '#d8c6a8' }),
  f('tang-congrong', { sex: 'm', hair: 'middlePart', skin: 0, wide: 84, jaw: 0.7, chinY: 318, eyes: { rx: 16, ry: 6, lid: 'heavy' }, brows: { thick: 6, arch: 4 }, mouth: { colour: '#b9655c', full: 5 }, nose: 'narrow', top: 'turtle', topColour: '#3f5a4b' }),

  m('abudureheman', { hair: 'curly', hairColour: brown, skin: 2, wide: 87, jaw: 0.74, nose: 'hooked', iris: '#5d4a2c', beard: 'goatee', brows: { thick: 9, arch: 8 }, eyes: { rx: 17, ry: 8 }, hat: ['doppa', '#22252c', '#d9dde2'], top: 'collar', topColour: '#49694f' }),
  m('longest-name', { hair: 'receding', hairColour: '#54514e', skin: 2, wide: 91, jaw: 0.78, nose: 'hooked', iris: '#6a5230', beard: 'long', brows: { thick: 9, arch: 7 }, wrinkles: 2, eyes: { rx: 16, ry: 7 }, hat: ['doppa', '#7a2f3a', '#e4d6a0'], top: 'mandarin', topColour: '#57483c', trim: '#b89b5a' }),
  m('chen-zhou', { hair: 'fringe', hairColour: soft, skin: 2, wide: 80, jaw: 0.64, chin: 18, chinY: 324, eyes: { lid: 'mono', tilt: 4, rx: 16, ry: 6 }, nose: 'narrow', top: 'vneck', topColour: '#a06a2c' }),
  f('wang-yan', { hair: 'longMiddle', skin: 0, wide: 88, jaw: 0.74, chin: 28, eyes: { rx: 16, ry: 7, lid: 'mono' }, mouth: { wide: 28, full: 8, colour: '#a83a45' }, moles: [[0.2, 98, 2.6]], top: 'suit', topColour: '#31343a', trim: '#f5f5f2' }),
  m('li-yue', { hair: 'curly', skin: 0, wide: 84, jaw: 0.7, glasses: ['square', '#6b3f2a', 4], nose: 'button', freckles: true, top: 'hoodie', topColour: '#b0483f' }),
  f('liu-liu', { hair: 'tied', tail: 'lowBun', skin: 3, wide: 87, jaw: 0.7, chin: 20, wrinkles: 1, nose: 'long', brows: { arch: 12, thick: 4 }, eyes: { rx: 17, ry: 7, tilt: 4 }, top: 'turtle', topColour: '#7b8452' }),
  m('zheng-zhe', { hair: 'bald', hairColour: '#33363b', skin: 2, wide: 94, jaw: 0.82, chin: 36, beard: 'stubble', brows: { thick: 9, arch: 5 }, glasses: ['round', '#20242a', 4.5], nose: 'broad', top: 'turtle', topColour: '#24272c' }),
  f('kong-xian', { hair: 'tiedFringe', tail: 'ponytail', skin: 1, wide: 81, chin: 18, eyes: { rx: 18, ry: 8.5 }, freckles: true, mouth: { wide: 22, full: 7 }, top: 'stripes', topColour: '#f0efe9', trim: '#355c8a' }),
  m('zhang-wei', { hair: 'bowl', hairColour: brown, skin: 1, wide: 86, jaw: 0.74, chinY: 312, eyes: { rx: 16, ry: 8 }, moles: [[-0.4, 34, 3], [-0.26, 46, 2.4]], top: 'round', topColour: '#3d7a82' }),
  m('meng-runsheng', { hair: 'sidePartRight', skin: 1, wide: 92, jaw: 0.72, chin: 24, chinY: 320, nose: 'long', scar: [0.58, -52], eyes: { rx: 16, ry: 6.5 }, brows: { thick: 6, tilt: -4, arch: 8 }, top: 'collar', topColour: '#8b3f35', trim: '#f2e9dc' }),
];

/** Those who also stand before the fake camera of the tests, with what changed since the photo was taken. */
export const live = {
  'zhou-mingyuan': { turn: 1, glasses: ['square'], hair: 'sidePart', beard: 'stubble', top: 'round', topColour: '#7d8a70', wrinkles: 1 },
  'chen-siyu': { turn: -1, hair: 'tiedSide', tail: 'ponytail', top: 'collar', topColour: '#3f6d72' },
  'song-guilan': { turn: 1, hair: 'perm', hairColour: '#d4d6d8', wrinkles: 4, top: 'round', topColour: '#4c5b52' },
};
