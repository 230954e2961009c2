// Runs before the first paint: a chosen theme does not flash the other one, and controls that need scripts stand in
// their place from the start.
document.documentElement.dataset.script = '';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to the page; the system's theme serves then.
}
