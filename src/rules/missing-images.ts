import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { suggestion } from '../model/text/nearest.ts';
import { allWords, type OwnedText, positionIn } from './texts.ts';

/** Images of a text lie beside it. */
export function findMissingImages(content: Content): Fault[] {
  return allWords(content).flatMap(missingImages);
}

function missingImages({ text, folder }: OwnedText): Fault[] {
  return text.facts.images
    .filter(({ file }) => !folder?.images.has(file))
    .map((image) => {
      const expected = folder
        ? `the name of a file in \`${folder.folder}/\`.${suggestion(image.file, folder.images.keys())}`
        : 'none in a page: images belong to briefs.';
      const message = `Unexpected image \`${image.file}\`, expected ${expected}`;
      // As a Mac writes `é` in two signs, in a name, and its editors in one.
      const missing = `${folder?.folder ?? ''}/${image.file}`.normalize('NFC');
      return { rule: 'image-missing', message, missing, ...positionIn(text, image) };
    });
}
