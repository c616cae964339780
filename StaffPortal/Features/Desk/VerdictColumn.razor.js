const loadMs = 20000;

/** Prints a PDF out of a frame nobody sees; false where this browser cannot show one, so that a link is needed. */
export function print(address) {
  if (!navigator.pdfViewerEnabled) return false;
  document.getElementById('print-frame')?.remove();
  const frame = Object.assign(document.createElement('iframe'), { id: 'print-frame', title: '', tabIndex: -1, src: address });
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'print-frame';
  return new Promise(resolve => {
    const tooLong = setTimeout(() => resolve(false), loadMs);
    frame.addEventListener('load', () => {
      clearTimeout(tooLong);
      // the answer goes first: the print dialog holds the page until the officer closes it
      resolve(true);
      // a remote-controlled browser has nobody to answer the dialog, and Chromium without a screen dies of it
      if (!navigator.webdriver) setTimeout(() => { frame.contentWindow.focus(); frame.contentWindow.print(); }, 100);
    }, { once: true });
    document.body.append(frame);
  });
}
