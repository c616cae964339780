// Both pictures move and grow together, so that the same part of two faces stays side by side.
const views = new WeakMap();
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

function show(photos) {
  const view = views.get(photos);
  const frame = photos.querySelector('.frame');
  const [roomX, roomY] = [frame.clientWidth * (view.zoom - 1) / 2, frame.clientHeight * (view.zoom - 1) / 2];
  view.x = clamp(view.x, -roomX, roomX);
  view.y = clamp(view.y, -roomY, roomY);
  photos.style.setProperty('--zoom', view.zoom);
  photos.style.setProperty('--x', `${view.x}px`);
  photos.style.setProperty('--y', `${view.y}px`);
}

export function zoom(photos, factor) {
  const view = views.get(photos);
  if (factor === 0) Object.assign(view, { zoom: 1, x: 0, y: 0 });
  else {
    const before = view.zoom;
    view.zoom = clamp(before * factor, 1, 6);
    view.x *= view.zoom / before;
    view.y *= view.zoom / before;
  }
  show(photos);
}

export function attach(photos) {
  views.set(photos, { zoom: 1, x: 0, y: 0 });
  const zooming = () => photos.classList.contains('zoom');
  photos.addEventListener('wheel', event => {
    if (!zooming()) return;
    event.preventDefault();
    zoom(photos, event.deltaY < 0 ? 1.15 : 1 / 1.15);
  }, { passive: false });
  photos.addEventListener('pointerdown', event => {
    if (!zooming() || !event.target.matches('.face')) return;
    event.preventDefault();
    const view = views.get(photos);
    const [startX, startY] = [event.clientX - view.x, event.clientY - view.y];
    const move = moved => { [view.x, view.y] = [moved.clientX - startX, moved.clientY - startY]; show(photos); };
    const stop = () => { removeEventListener('pointermove', move); removeEventListener('pointerup', stop); removeEventListener('pointercancel', stop); };
    addEventListener('pointermove', move);
    addEventListener('pointerup', stop);
    addEventListener('pointercancel', stop);
  });
}
