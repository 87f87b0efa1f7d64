import { expect } from '@playwright/test';
import type { WalkPage } from '../drive/walk-page.ts';
import { going, walk } from '../drive/walk.ts';
import { briefs } from '../pages.ts';

const preview = '.note-preview:popover-open';
const name = '.prose a[href*="/names/"]';
const sheet = '.note-preview[data-sheet]:popover-open';

const signsBeforeCalls = [
  'end?',
  'end!',
  'end—',
  'end –',
  'end…',
  'end/',
  'قال؟',
  'قال!',
  'قال؛',
  '«قال؟»',
];

for (const { language, path } of briefs) {
  walk(
    `notes by hover: beside the call, as tall as their words, in the window (${language})`,
    going(async (page) => {
      await page.open(path);
      for (const at of ['start', 'center', 'end'] as const) {
        for (const index of [0, 2, 3]) {
          const call = await callAt(page, index);
          await page.read(
            ({ id, block }) =>
              document.getElementById(id)?.scrollIntoView({ block, behavior: 'instant' }),
            { id: call.id, block: at },
          );
          await page.hover(call.selector);
          await page.shown(preview);
          expect(await page.text(`${preview} .note-words`)).toBe(call.words);
          const { box, words, room, window } = await page.read(measurePreview, call.id);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(window.height);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(window.width);
          // No empty room below the words, and above the call only where there is too little below it.
          expect(box.bottom - box.top - words).toBeLessThan(40);
          if (box.bottom - box.top + 12 < room.below) expect(box.top).toBeGreaterThan(room.call);
          await page.away();
          await page.hidden(preview);
        }
      }
      // A name says who it is; without the page of it, it is a link.
      await page.hover(name);
      await page.shown(`${preview} [data-go]`);
      await page.away();
      await page.hidden(preview);
    }),
  );

  walk(
    `calls of notes: none begins a line, after whatever sign, at any width (${language})`,
    going(async (page) => {
      await page.open(path);
      expect(await page.read(callsAtTheirLines, signsBeforeCalls)).toEqual([]);
    }),
  );

  walk(
    `notes by focus: Escape, Tab into the preview, Shift+Tab back (${language})`,
    going(async (page) => {
      await page.open(path);
      const call = await callWithLink(page);
      await page.focus(call.selector);
      await page.shown(preview);
      await page.press('Escape');
      await page.hidden(preview);
      await page.focused(call.selector);

      await page.press('Shift+Tab');
      await page.focus(call.selector);
      await page.shown(preview);
      await page.press('Tab');
      await page.focused(`${preview} a[href]`);
      await page.press('Shift+Tab');
      await page.focused(call.selector);
      await page.press('Tab');
      await page.focused(`${preview} a[href]`);
      await page.press('Escape');
      await page.hidden(preview);
      await page.focused(call.selector);

      await page.focus(name);
      await page.shown(`${preview} [data-go]`);
      await page.press('Escape');
      await page.hidden(preview);
      await page.focused(name);
    }),
  );

  walk(
    `notes by click: to the note, Back, and the way back from it (${language})`,
    going(async (page) => {
      await page.open(path);
      const call = await callAt(page, 1);
      await page.click(call.selector);
      await page.at(`#${call.note}`);
      await page.focused(`#${call.note}`);
      await page.hidden(preview);
      await page.back();
      await page.at(path);
      await page.click(call.selector);
      await page.focused(`#${call.note}`);
      await page.shown(`#${call.note} [role="doc-backlink"]`);
      await page.click(`#${call.note} [role="doc-backlink"]`);
      await page.until('the call is in view', inView, call.id);
    }),
  );

  walk(
    `notes by tap: at the bottom edge, closed by a button, on to the note (${language})`,
    going(async (page) => {
      await page.resize(500, 760);
      await page.open(path);
      const call = await callWithLink(page);
      await page.tap(call.selector);
      await page.shown(sheet);
      await page.focused(sheet);
      await page.until(
        'the note stands at the bottom edge',
        (it) => {
          const box = document.querySelector(it)?.getBoundingClientRect();
          return box && Math.round(box.bottom) === innerHeight && box.top > 0;
        },
        sheet,
      );
      await page.tap(`${sheet} button`);
      await page.hidden(sheet);
      await page.tap(call.selector);
      await page.shown(sheet);
      await page.tap(`${sheet} .note-ways a`);
      await page.focused(`#${call.note}`);
      await page.hidden(sheet);
      await page.tap(name);
      await page.shown(`${sheet} [data-go]`);
      await page.tap(`${sheet} .note-ways a`);
      await page.shown('.name-facts');
    }),
  );
}

interface Call {
  id: string;
  selector: string;
  note: string;
  words: string;
}

function callAt(page: WalkPage, index: number): Promise<Call> {
  return page.until(`call ${index}`, describeCall, { index, withLink: false });
}

function callWithLink(page: WalkPage): Promise<Call> {
  return page.until('a call whose note has a link', describeCall, { index: 0, withLink: true });
}

function describeCall({ index, withLink }: { index: number; withLink: boolean }): Call | undefined {
  const noteOf = (call: Element) => document.querySelector(call.getAttribute('href') ?? '-');
  const call = [...document.querySelectorAll('.note-call a')].filter(
    (one) => !withLink || noteOf(one)?.querySelector('a[href]:not([role="doc-backlink"])'),
  )[index];
  const note = call && noteOf(call);
  if (!note) return undefined;
  const copy = document.importNode(note, true);
  copy.querySelector('.note-backlinks')?.remove();
  // A preview has in full what the list gives in its short form.
  const sources = document.querySelectorAll('.notes .source');
  for (const short of copy.querySelectorAll('[data-source]'))
    short.textContent = sources[Number(short.getAttribute('data-source'))]?.textContent ?? '';
  const words = copy.textContent.replace(/\s+/g, ' ').trim();
  return { id: call.id, selector: `[id="${call.id}"]`, note: note.id, words };
}

function measurePreview(id: string) {
  const shown = document.querySelector('.note-preview');
  const words = shown?.querySelector('.note-words');
  const call = document.getElementById(id);
  if (!shown || !words || !call) throw new Error('no preview');
  const { top, bottom, left, right } = shown.getBoundingClientRect();
  const from = call.getBoundingClientRect();
  return {
    box: { top, bottom, left, right },
    words: words.clientHeight,
    room: { call: from.top, below: innerHeight - from.bottom },
    window: { width: innerWidth, height: innerHeight },
  };
}

function inView(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}

// In the page: the signs after which a call stood on another line than they, at any of many widths.
function callsAtTheirLines(signs: readonly string[]): string[] {
  const call = document.querySelector('.prose .note-call');
  const text = document.querySelector('.prose p');
  if (!call || !text) throw new Error('there is a call in the text');
  const found = new Set<string>();
  for (const sign of signs) {
    const words = document.createTextNode(`some words ${sign}`);
    const one = call.cloneNode(true) as Element;
    const line = document.createElement('p');
    line.append(words, one, ' and more words');
    text.after(line);
    for (let width = 100; width < 320; width += 7) {
      line.style.width = `${width}px`;
      const last = document.createRange();
      last.setStart(words, words.length - 1);
      last.setEnd(words, words.length);
      const { bottom } = last.getBoundingClientRect();
      if ((one.firstElementChild?.getBoundingClientRect().top ?? 0) > bottom) found.add(sign);
    }
    line.remove();
  }
  return [...found];
}
