/** Where the browser keeps the reader's choice of colours. */
export const themeKey = 'pincite-theme';

/** Script for the head of every page: sets the chosen colours before anything is painted. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
