import { SiteSearch } from './search-box/site-search.ts';
import { ThemeChoice } from './theme/theme-choice.ts';

customElements.define('site-search', SiteSearch);
customElements.define('theme-choice', ThemeChoice);
