// Starts the circuit, shows the dialog of a lost connection, and ends it: with the old circuit where that still lives, with a reload where it is
// gone (its node ended or was killed). The case is in the database: the page takes it up again. It watches the class names, which every version
// of the framework's script sets.
const modal = document.getElementById('components-reconnect-modal');
const states = ['show', 'hide', 'retrying', 'failed', 'rejected', 'paused', 'resume-failed'];
const second = 1000;
let shown = 'hide';
let trying = false;
let next;

const apply = () => {
  const now = states.find(state => modal.classList.contains(`components-reconnect-${state}`)) ?? 'hide';
  if (now === shown) return;
  shown = now;
  clearTimeout(next);
  if (now === 'hide') modal.close();
  else if (now === 'rejected') location.reload();
  else {
    if (!modal.open) modal.showModal();
    if (now === 'failed') next = setTimeout(retry, 3 * second);
  }
};
const retry = async () => {
  if (trying) return;
  trying = true;
  clearTimeout(next);
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    // the officer was told to look at the network; once it is back he need not press anything
    if (shown === 'failed') next = setTimeout(retry, 3 * second);
  } finally {
    trying = false;
  }
};

new MutationObserver(apply).observe(modal, { attributes: true, attributeFilter: ['class'] });
modal.addEventListener('cancel', event => event.preventDefault());
document.getElementById('components-reconnect-button').addEventListener('click', retry);

Blazor.start({
  circuit: {
    // the server speaks every 5 seconds: after 15 of silence it is lost, though nobody closed the connection
    configureSignalR: connection => connection.withServerTimeout(15 * second),
    // at once, then every second for half a minute; after that the dialog says "failed", and it goes on above
    reconnectionOptions: { maxRetries: 30, retryIntervalMilliseconds: attempt => attempt === 0 ? 0 : second },
  },
});
