// Runs before the first paint, so that a dark desk never flashes white. Only the look is kept on this machine, never anything of a case.
(() => {
  const root = document.documentElement;
  try {
    if (localStorage.getItem('look.theme') === 'dark') root.dataset.theme = 'dark';
    if (localStorage.getItem('look.large') === '1') root.dataset.large = '1';
  } catch { /* storage shut off: the ordinary look */ }
})();
