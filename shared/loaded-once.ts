/**
 * What loads a module when it is first asked for, and hands out the same ever after: Node looks a module up anew at each
 * `import()`, which takes as long as reading a paragraph.
 */
export function loadedOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
