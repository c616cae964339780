let printed = Promise.resolve();

/**
 * Prints one sheet: the drawn page alone goes to the printer, whatever the screen shows. Needs no PDF viewer.
 * False where the sheet could not be fetched or drawn, so that a link is needed.
 */
export async function print(address) {
  // of several sheets each waits until the one before has gone
  await printed;
  document.getElementById('print-sheet')?.remove();
  const sheet = Object.assign(new Image(), { id: 'print-sheet', alt: '', src: address });
  document.body.append(sheet);
  try {
    await sheet.decode();
  } catch {
    sheet.remove();
    return false;
  }
  // the answer goes first: the print dialog holds the page until the officer closes it
  printed = new Promise(resolve => setTimeout(() => { window.print(); sheet.remove(); resolve(); }, 50));
  return true;
}
