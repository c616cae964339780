// Shows the dialog of a lost connection. It watches the class names, which every version of the framework's script sets.
const modal = document.getElementById('components-reconnect-modal');
const states = ['show', 'hide', 'retrying', 'failed', 'rejected', 'paused', 'resume-failed'];
let shown = 'hide';

const apply = () => {
  const now = states.find(state => modal.classList.contains(`components-reconnect-${state}`)) ?? 'hide';
  if (now === shown) return;
  shown = now;
  if (now === 'hide') modal.close();
  else if (now === 'rejected') location.reload();   // the case is in the database: the page takes it up again
  else {
    if (!modal.open) modal.showModal();
    if (now === 'failed') document.addEventListener('visibilitychange', whenVisible);
  }
};
const retry = async () => {
  document.removeEventListener('visibilitychange', whenVisible);
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    document.addEventListener('visibilitychange', whenVisible);
  }
};
const whenVisible = () => { if (document.visibilityState === 'visible') retry(); };

new MutationObserver(apply).observe(modal, { attributes: true, attributeFilter: ['class'] });
modal.addEventListener('cancel', event => event.preventDefault());
document.getElementById('components-reconnect-button').addEventListener('click', retry);
