import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { INBOX_PREFIX } from "../../../shared/names.ts";

/** A file on disk and the key that it is put under. */
export interface FileToDrop {
  file: string;
  key: string;
}

/** The key of a file that lies in `directory`. */
export function keyWithin(directory: string, file: string): string {
  return INBOX_PREFIX + relative(directory, file).split(sep).join("/");
}

/** Every file under a directory, in order of name; hidden files are left out. */
export function filesWithin(directory: string): FileToDrop[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(directory, file)
          .split(sep)
          .some((part) => part.startsWith(".")),
    )
    .sort()
    .map((file) => ({ file, key: keyWithin(directory, file) }));
}

/** The files that arguments of the command name. The error says which path cannot be used. */
export function filesToDrop(paths: readonly string[]): { files: FileToDrop[] } | { wrong: string } {
  const files: FileToDrop[] = [];
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { wrong: `There is no file or directory ${path}.` };
    if (found.isDirectory()) {
      const within = filesWithin(path);
      if (within.length === 0) return { wrong: `There are no files in ${path}.` };
      files.push(...within);
    } else if (found.isFile()) files.push({ file: path, key: INBOX_PREFIX + basename(path) });
    else return { wrong: `${path} is neither a file nor a directory.` };
  }
  return { files };
}
