const longest = 15_000;

/** What is answered in time; a page that says nothing for so long has hung, and its walk has failed. */
export async function within<T>(answer: Promise<T>, asked: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the page does not answer: ${asked}`));
    }, longest);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
