import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { suggestion } from '../model/text/nearest.ts';
import { allTexts, type OwnedText, positionIn } from './texts.ts';

/** Images of a text lie beside it. */
export function findMissingImages(content: Content): Fault[] {
  return allTexts(content).flatMap(missingImages);
}

function missingImages({ text, brief }: OwnedText): Fault[] {
  return text.facts.images
    .filter(({ file }) => !brief?.images.has(file))
    .map((image) => {
      const expected = brief
        ? `the name of a file in \`${brief.folder}/\`.${suggestion(image.file, brief.images.keys())}`
        : 'none in a page: images belong to briefs.';
      const message = `Unexpected image \`${image.file}\`, expected ${expected}`;
      return { rule: 'image-missing', message, ...positionIn(text, image) };
    });
}
