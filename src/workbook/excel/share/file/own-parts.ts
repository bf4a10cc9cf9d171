import type { ZipArchive } from '../../../zip/read-zip';
import { linksOf, linksPath, utf8 } from './package-links';
import { attributeOf, readElements, rootNamespace } from './read-elements';

/** The id of the add-in in its manifest, under which a workbook stores its pane. */
export const ADDIN_ID = 'd817a018-b43a-44d0-9b46-ca4d2d962a21';

export const TASKPANES = 'xl/webextensions/taskpanes.xml';

/** The parts of ours in a workbook: our panes, and our XML parts with their properties. */
export function ownParts(archive: ZipArchive): ReadonlySet<string> {
  const { paths } = archive;
  const own = new Set<string>();
  const panes = paths.filter((path) => /^xl\/webextensions\/webextension\d*\.xml$/i.test(path));
  const ownPanes = panes.filter((path) => isOwnPane(utf8(archive.read(path))));
  for (const path of ownPanes) own.add(path);
  if (ownPanes.length > 0 && ownPanes.length === panes.length) own.add(TASKPANES);
  for (const path of paths) {
    if (!/^customXml\/item\d+\.xml$/i.test(path)) continue;
    const bytes = archive.read(path);
    if (!bytes || !rootNamespace(bytes)?.startsWith('urn:planpath:')) continue;
    own.add(path);
    own.add(linksPath(path));
    for (const { target } of linksOf(archive, path)) own.add(target);
    // A part without relationships is still described by the part of its number.
    own.add(path.replace(/item(\d+\.xml)$/i, 'itemProps$1'));
  }
  return new Set(paths.filter((path) => own.has(path)));
}

function isOwnPane(xml: string | null): boolean {
  return (readElements(xml ?? '') ?? []).some(
    (element) =>
      element.name === 'reference' && attributeOf(element, 'id').toLowerCase().includes(ADDIN_ID),
  );
}
