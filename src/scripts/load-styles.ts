/** Loads styles that only what a script shows needs. Ends when they are there, or cannot be had. */
export const loadStyles = (address: URL): Promise<void> =>
  new Promise((resolve) => {
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = address.href;
    styles.onload = styles.onerror = () => {
      resolve();
    };
    document.head.append(styles);
  });
