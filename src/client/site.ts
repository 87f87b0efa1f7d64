import { SiteSearch } from './site-search.ts';
import { ThemeChoice } from './theme-choice.ts';

customElements.define('site-search', SiteSearch);
customElements.define('theme-choice', ThemeChoice);
