export function open(dialog, owner) {
  dialog.addEventListener('close', () => owner.invokeMethodAsync('Closed'), { once: true });
  dialog.showModal();
  (dialog.querySelector('[autofocus]') ?? dialog.querySelector('select, input, .answers button'))?.focus();
}

export function close(dialog) {
  if (dialog.open) dialog.close();
}
